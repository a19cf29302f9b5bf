-- +goose Up
CREATE TABLE trace_outcomes (
    outcome_code text NOT NULL,
    is_final boolean NOT NULL,
    meaning text NOT NULL,
    CONSTRAINT trace_outcomes_pkey PRIMARY KEY (outcome_code)
);

INSERT INTO trace_outcomes (outcome_code, is_final, meaning) VALUES
    ('running', false, 'The action goes on'),
    ('completed', true, 'The action did what it was asked to'),
    ('compensated', true, 'The action failed, and what it had done was undone'),
    ('abandoned', true, 'The action failed, and what it had done is still there');

ALTER TABLE resource_action_traces ADD COLUMN outcome_code text NOT NULL DEFAULT 'running';
ALTER TABLE resource_action_traces ADD CONSTRAINT resource_action_traces_outcome_fkey
    FOREIGN KEY (outcome_code) REFERENCES trace_outcomes (outcome_code);

-- +goose Down
ALTER TABLE resource_action_traces DROP CONSTRAINT resource_action_traces_outcome_fkey;
ALTER TABLE resource_action_traces DROP COLUMN outcome_code;
DROP TABLE trace_outcomes;

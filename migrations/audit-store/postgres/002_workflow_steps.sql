-- +goose Up
CREATE TABLE workflow_steps (
    workflow_key text NOT NULL,
    workflow_version integer NOT NULL,
    position integer NOT NULL,
    step_key text NOT NULL,
    action text NOT NULL,
    timeout_seconds integer,
    CONSTRAINT workflow_steps_pkey PRIMARY KEY (workflow_key, workflow_version, position),
    CONSTRAINT workflow_steps_step_key UNIQUE (workflow_key, workflow_version, step_key),
    CONSTRAINT workflow_steps_workflow_fkey FOREIGN KEY (workflow_key, workflow_version)
        REFERENCES workflow_catalog (workflow_key, version) ON DELETE CASCADE,
    CONSTRAINT workflow_steps_position_check CHECK (position >= 0),
    CONSTRAINT workflow_steps_timeout_check CHECK (timeout_seconds > 0)
);

-- +goose Down
DROP TABLE workflow_steps;

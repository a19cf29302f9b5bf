-- +goose Up
CREATE TABLE research_reports (
    id serial NOT NULL,
    topic text NOT NULL,
    data_element_id text,
    report_summary text,
    report_json jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT research_reports_pkey PRIMARY KEY (id)
);

CREATE INDEX idx_research_reports_topic ON research_reports (topic);
CREATE INDEX idx_research_reports_element ON research_reports (data_element_id);

-- +goose Down
DROP TABLE research_reports;

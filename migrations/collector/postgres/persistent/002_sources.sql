-- +goose Up
CREATE TABLE collector_sources (
    source_id integer GENERATED ALWAYS AS IDENTITY,
    name text NOT NULL,
    unit text NOT NULL,
    labels jsonb NOT NULL DEFAULT '{}',
    retired_at timestamp with time zone,
    CONSTRAINT collector_sources_pkey PRIMARY KEY (source_id),
    CONSTRAINT collector_sources_name_key UNIQUE (name),
    CONSTRAINT collector_sources_labels_check CHECK (jsonb_typeof(labels) = 'object')
);

CREATE INDEX idx_collector_sources_labels ON collector_sources USING gin (labels);

-- +goose Down
DROP TABLE collector_sources;

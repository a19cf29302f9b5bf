-- The same columns and keys in both ways of keeping them, so that no query need know which one it is.

-- +goose Up
-- +goose StatementBegin
DO $$
DECLARE
    columns text := '(source_id integer NOT NULL, sampled_at timestamp with time zone NOT NULL,'
        ' value double precision NOT NULL, quality smallint NOT NULL DEFAULT 0,'
        ' CONSTRAINT collector_samples_pkey PRIMARY KEY (source_id, sampled_at),'
        ' CONSTRAINT collector_samples_source_fkey FOREIGN KEY (source_id) REFERENCES collector_sources (source_id),'
        ' CONSTRAINT collector_samples_quality_check CHECK (quality BETWEEN 0 AND 3))';
BEGIN
    IF EXISTS (SELECT FROM collector_storage WHERE kind = 'hypertable') THEN
        EXECUTE 'CREATE TABLE collector_samples ' || columns;
        PERFORM create_hypertable('collector_samples', 'sampled_at', chunk_time_interval => interval '7 days');
    ELSE
        EXECUTE 'CREATE TABLE collector_samples ' || columns || ' PARTITION BY RANGE (sampled_at)';
        CREATE TABLE collector_samples_default PARTITION OF collector_samples DEFAULT;
    END IF;
END $$;
-- +goose StatementEnd

-- +goose Down
-- Destroys every measurement.
DROP TABLE collector_samples;

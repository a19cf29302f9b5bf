-- Compression after a week, removal after a year, where the server's licence has policies; else nothing is removed by itself,
-- and remove_samples_before is there for a schedule.

-- +goose Up
-- +goose StatementBegin
DO $$
BEGIN
    IF EXISTS (SELECT FROM collector_storage WHERE kind = 'hypertable')
            AND current_setting('timescaledb.license', true) = 'timescale' THEN
        ALTER TABLE collector_samples SET (timescaledb.compress, timescaledb.compress_segmentby = 'source_id');
        PERFORM add_compression_policy('collector_samples', interval '7 days');
        PERFORM add_retention_policy('collector_samples', interval '1 year');
    END IF;
END $$;
-- +goose StatementEnd

-- +goose Down
-- +goose StatementBegin
DO $$
BEGIN
    IF EXISTS (SELECT FROM collector_storage WHERE kind = 'hypertable')
            AND current_setting('timescaledb.license', true) = 'timescale' THEN
        PERFORM remove_retention_policy('collector_samples', if_exists => true);
        PERFORM remove_compression_policy('collector_samples', if_exists => true);
        PERFORM decompress_chunk(c, if_compressed => true) FROM show_chunks('collector_samples') AS c;
        ALTER TABLE collector_samples SET (timescaledb.compress = false);
    END IF;
END $$;
-- +goose StatementEnd

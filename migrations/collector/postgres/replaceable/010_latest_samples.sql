-- +goose Up
CREATE OR REPLACE VIEW collector_latest_samples AS
SELECT s.source_id, s.name, s.unit, latest.sampled_at, latest.value
FROM collector_sources AS s
CROSS JOIN LATERAL (
    SELECT sampled_at, value FROM collector_samples
    WHERE source_id = s.source_id ORDER BY sampled_at DESC LIMIT 1
) AS latest
WHERE s.retired_at IS NULL;

-- +goose Down
DROP VIEW IF EXISTS collector_latest_samples;

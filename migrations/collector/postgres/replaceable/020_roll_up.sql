-- +goose Up
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION roll_up_samples(from_hour timestamp with time zone, to_hour timestamp with time zone)
RETURNS void AS $$
    INSERT INTO collector_rollups (source_id, hour, samples, minimum, maximum, average)
    SELECT source_id, date_trunc('hour', sampled_at), count(*), min(value), max(value),
        least(greatest(avg(value), min(value)), max(value))
    FROM collector_samples
    WHERE sampled_at >= date_trunc('hour', from_hour) AND sampled_at < date_trunc('hour', to_hour)
    GROUP BY 1, 2
    ON CONFLICT (source_id, hour) DO UPDATE SET samples = excluded.samples,
        minimum = excluded.minimum, maximum = excluded.maximum, average = excluded.average;
$$ LANGUAGE sql;
-- +goose StatementEnd

-- +goose Down
DROP FUNCTION IF EXISTS roll_up_samples(timestamp with time zone, timestamp with time zone);

-- +goose Up
CREATE MATERIALIZED VIEW daily AS
SELECT device_id, date_trunc('day', at AT TIME ZONE 'UTC') AS day,
       avg(value) AS mean, min(value) AS least, max(value) AS most
FROM readings GROUP BY 1, 2
WITH NO DATA;
CREATE UNIQUE INDEX daily_key ON daily (device_id, day);
REFRESH MATERIALIZED VIEW daily;
-- +goose Down
DROP MATERIALIZED VIEW daily;

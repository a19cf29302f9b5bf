-- +goose Up
INSERT INTO readings
SELECT d.id, '2024-01-01 00:00:00+00'::timestamptz + n * interval '1 day', d.id * n
FROM devices d, generate_series(0, 90) n;
-- +goose Down
TRUNCATE readings;

-- +goose Up
CREATE TABLE readings (
    device_id integer          NOT NULL REFERENCES devices,
    at        timestamptz      NOT NULL,
    value     double precision NOT NULL,
    PRIMARY KEY (device_id, at)
) PARTITION BY RANGE (at);
CREATE TABLE readings_2024_01 PARTITION OF readings FOR VALUES FROM ('2024-01-01+00') TO ('2024-02-01+00');
CREATE TABLE readings_2024_02 PARTITION OF readings FOR VALUES FROM ('2024-02-01+00') TO ('2024-03-01+00');
CREATE TABLE readings_rest PARTITION OF readings DEFAULT;
-- +goose Down
DROP TABLE readings;

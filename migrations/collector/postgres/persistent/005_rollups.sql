-- What is kept of samples after they are gone.

-- +goose Up
CREATE TABLE collector_rollups (
    source_id integer NOT NULL,
    hour timestamp with time zone NOT NULL,
    samples integer NOT NULL,
    minimum double precision NOT NULL,
    maximum double precision NOT NULL,
    average double precision NOT NULL,
    CONSTRAINT collector_rollups_pkey PRIMARY KEY (source_id, hour),
    CONSTRAINT collector_rollups_source_fkey FOREIGN KEY (source_id) REFERENCES collector_sources (source_id),
    CONSTRAINT collector_rollups_samples_check CHECK (samples > 0),
    CONSTRAINT collector_rollups_range_check CHECK (average BETWEEN minimum AND maximum)
);

-- +goose Down
DROP TABLE collector_rollups;

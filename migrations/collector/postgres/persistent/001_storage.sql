-- How measurements are kept here: as a hypertable where the server offers TimescaleDB, in monthly partitions where it does
-- not. The choice is made once, for good; later files ask this table.

-- +goose Up
CREATE TABLE collector_storage (
    kind text NOT NULL,
    extension_made_here boolean NOT NULL,
    CONSTRAINT collector_storage_pkey PRIMARY KEY (kind),
    CONSTRAINT collector_storage_kind_check CHECK (kind IN ('hypertable', 'partitions'))
);

-- +goose StatementBegin
DO $$
DECLARE
    was_there boolean := EXISTS (SELECT FROM pg_catalog.pg_extension WHERE extname = 'timescaledb');
    is_offered boolean := EXISTS (SELECT FROM pg_catalog.pg_available_extensions WHERE name = 'timescaledb');
BEGIN
    IF is_offered THEN
        CREATE EXTENSION IF NOT EXISTS timescaledb;
        INSERT INTO collector_storage VALUES ('hypertable', NOT was_there);
    ELSE
        INSERT INTO collector_storage VALUES ('partitions', false);
    END IF;
END $$;
-- +goose StatementEnd

-- +goose Down
-- +goose StatementBegin
DO $$
BEGIN
    IF (SELECT extension_made_here FROM collector_storage) THEN
        DROP EXTENSION timescaledb;
    END IF;
END $$;
-- +goose StatementEnd
DROP TABLE collector_storage;

-- +goose Up
CREATE TABLE customers (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    public_id  uuid        NOT NULL DEFAULT gen_random_uuid() UNIQUE,
    email      citext      NOT NULL UNIQUE,
    given_name text        NOT NULL DEFAULT '',
    family_name text       NOT NULL DEFAULT '',
    full_name  text        GENERATED ALWAYS AS (given_name || ' ' || family_name) STORED,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT customers_email_has_at CHECK (position('@' IN email) > 1)
);
COMMENT ON TABLE customers IS 'Who buys; one row per address; never deleted.';
CREATE TRIGGER customers_touch BEFORE UPDATE ON customers
    FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

-- +goose Down
DROP TABLE customers;

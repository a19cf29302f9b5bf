-- +goose Up
CREATE TYPE currency AS ENUM ('EUR', 'USD');

CREATE TABLE products (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sku      text     NOT NULL UNIQUE,
    title    text     NOT NULL,
    price    numeric(12, 2) NOT NULL CHECK (price >= 0),
    currency currency NOT NULL DEFAULT 'EUR',
    attributes jsonb  NOT NULL DEFAULT '{}'
);

INSERT INTO products (sku, title, price) VALUES
    ('P-1', 'Pen; blue', 1.20),
    ('P-2', 'Paper -- A4', 4.50),
    ('P-3', 'Ink $1 refill', 7.00);

-- +goose Down
DROP TABLE products;
DROP TYPE currency;

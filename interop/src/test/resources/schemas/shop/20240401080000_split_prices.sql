-- +goose Up
CREATE TABLE prices (
    product_id bigint   NOT NULL REFERENCES products ON DELETE CASCADE,
    currency   currency NOT NULL,
    amount     numeric(12, 2) NOT NULL,
    PRIMARY KEY (product_id, currency)
);
INSERT INTO prices SELECT id, currency, price FROM products;
ALTER TABLE products DROP COLUMN price, DROP COLUMN currency;

-- +goose Down
ALTER TABLE products
    ADD COLUMN price numeric(12, 2) NOT NULL DEFAULT 0 CHECK (price >= 0),
    ADD COLUMN currency currency NOT NULL DEFAULT 'EUR';
UPDATE products p SET price = q.amount, currency = q.currency FROM prices q WHERE q.product_id = p.id;
ALTER TABLE products ALTER COLUMN price DROP DEFAULT;
DROP TABLE prices;

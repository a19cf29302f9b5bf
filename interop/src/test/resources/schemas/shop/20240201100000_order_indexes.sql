-- +goose NO TRANSACTION
-- +goose Up
CREATE INDEX CONCURRENTLY orders_customer ON orders (customer_id, placed_at DESC);
CREATE INDEX CONCURRENTLY orders_open ON orders (placed_at) WHERE state = 'open';
CREATE INDEX CONCURRENTLY products_attributes ON products USING gin (attributes jsonb_path_ops);

-- +goose Down
DROP INDEX CONCURRENTLY products_attributes;
DROP INDEX CONCURRENTLY orders_open;
DROP INDEX CONCURRENTLY orders_customer;

-- +goose NO TRANSACTION
-- Postgres takes no enum value away, so there is no way back.
-- +goose Up
ALTER TYPE order_state ADD VALUE IF NOT EXISTS 'cancelled' AFTER 'open';
ALTER TYPE order_state ADD VALUE IF NOT EXISTS 'returned';

-- +goose Down

-- +goose NO TRANSACTION
-- +goose Up
ALTER TYPE mood ADD VALUE IF NOT EXISTS 'happy';
-- +goose Down
SELECT 1;

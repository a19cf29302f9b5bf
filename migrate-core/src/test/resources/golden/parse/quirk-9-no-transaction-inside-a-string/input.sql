-- +goose Up
SELECT 'a
-- +goose NO TRANSACTION
b';
-- +goose Down
SELECT 'down';

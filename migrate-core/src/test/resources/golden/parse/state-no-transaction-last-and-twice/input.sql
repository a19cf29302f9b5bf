-- +goose Up
SELECT 1;
-- +goose Down
SELECT 'down';
-- +goose no transaction
-- +goose NO TRANSACTION

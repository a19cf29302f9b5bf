-- +goose Up
SELECT
-- +goose NO TRANSACTION
1;
-- +goose Down
SELECT 'down';

-- +goose NO TRANSACTION
-- +goose Up
BEGIN;
COMMIT;
-- +goose Down
SELECT 'down';

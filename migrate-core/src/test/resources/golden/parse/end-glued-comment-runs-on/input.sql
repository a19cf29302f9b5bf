-- +goose Up
SELECT 1;--x
SELECT 2;
-- +goose Down
SELECT 'down';

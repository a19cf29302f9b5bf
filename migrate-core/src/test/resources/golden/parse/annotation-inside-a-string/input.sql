-- +goose Up
SELECT 'a
-- +goose Down
b';

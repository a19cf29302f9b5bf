-- +goose Up
SELECT 1; -- +goose Down
-- +goose Down
SELECT 'down';

-- +goose Up
SELECT 'café';
-- +goose Down
SELECT 'down';

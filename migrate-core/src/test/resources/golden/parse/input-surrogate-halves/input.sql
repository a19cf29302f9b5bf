-- +goose Up
SELECT 'í €';
-- +goose Down
SELECT 'down';

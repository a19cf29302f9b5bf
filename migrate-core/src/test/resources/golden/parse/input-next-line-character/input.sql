-- +goose Up
SELECT 1;
-- a comment
SELECT 2;  -- x
-- +goose Down
SELECT 'down';

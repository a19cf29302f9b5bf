-- +goose Up
SELECT a--b;
SELECT 2;
-- +goose Down
SELECT 'down';

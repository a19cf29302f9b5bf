-- +goose Up
-- +GOOSE Up
SELECT 1;
-- +goose Down
SELECT 'down';

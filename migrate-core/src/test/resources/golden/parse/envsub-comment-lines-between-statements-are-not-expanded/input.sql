-- +goose ENVSUB ON
-- +goose Up
-- $1
SELECT 1;
-- +goose Down
SELECT 'down';

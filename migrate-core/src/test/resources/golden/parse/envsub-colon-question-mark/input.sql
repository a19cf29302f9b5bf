-- +goose ENVSUB ON
-- +goose Up
SELECT '${NAME:?must be set}';
-- +goose Down
SELECT 'down';

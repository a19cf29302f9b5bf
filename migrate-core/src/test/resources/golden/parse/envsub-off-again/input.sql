-- +goose ENVSUB ON
-- +goose ENVSUB OFF
-- +goose Up
SELECT '${NAME}';
-- +goose Down
SELECT 'down';

-- +goose ENVSUB ON
-- +goose Up
SELECT '${NAME}';
-- +goose Down
SELECT '${NAME}';

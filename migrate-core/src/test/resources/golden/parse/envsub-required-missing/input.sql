-- +goose ENVSUB ON
-- +goose Up
SELECT '${UNSET?must be set}';
-- +goose Down
SELECT 'down';

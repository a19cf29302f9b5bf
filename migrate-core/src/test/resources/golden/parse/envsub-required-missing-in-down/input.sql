-- +goose ENVSUB ON
-- +goose Up
SELECT 1;
-- +goose Down
SELECT '${UNSET?}';

-- +goose ENVSUB ON
-- +goose Up
SELECT '${UNSET:-${EMPTY_TOO?must be set}}';
-- +goose Down
SELECT 'down';

-- +goose ENVSUB ON
-- +goose Up
SELECT 1
-- $1
;
-- +goose Down
SELECT 'down';

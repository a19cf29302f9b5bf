-- +goose ENVSUB ON
-- +goose Up
SELECT 1 -- $NAME
-- $NAME
;
-- +goose Down
SELECT 'down';

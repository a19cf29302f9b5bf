-- +goose ENVSUB ON
-- +goose Up
$COMMENT
SELECT 1;
-- +goose Down
SELECT 'down';

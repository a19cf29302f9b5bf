-- +goose ENVSUB ON
-- +goose Up
SELECT '${UMLAUT:1}';
-- +goose Down
SELECT 'down';

-- +goose ENVSUB ON
-- +goose Up
SELECT '${UMLAUT:0:2}', '${UMLAUT:2}';
-- +goose Down
SELECT 'down';

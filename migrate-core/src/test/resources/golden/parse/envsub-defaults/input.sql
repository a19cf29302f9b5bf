-- +goose ENVSUB ON
-- +goose Up
SELECT '${NAME:-x}', '${UNSET:-x}', '${EMPTY:-x}', '${NAME-x}', '${UNSET-x}', '[${EMPTY-x}]';
-- +goose Down
SELECT 'down';

-- +goose ENVSUB ON
-- +goose Up
SELECT '$NAME', '${NAME}', '[$UNSET]', '[${EMPTY}]';
-- +goose Down
SELECT 'down';

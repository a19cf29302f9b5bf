-- +goose Up
SELECT '${NAME}', $1;
-- +goose Down
SELECT 'down';

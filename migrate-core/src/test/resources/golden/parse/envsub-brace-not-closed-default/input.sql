-- +goose ENVSUB ON
-- +goose Up
SELECT ${NAME:-x;
-- +goose Down
SELECT 'down';

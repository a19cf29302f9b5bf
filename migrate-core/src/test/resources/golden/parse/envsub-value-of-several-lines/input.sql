-- +goose ENVSUB ON
-- +goose Up
SELECT '$LINES';
-- +goose Down
SELECT 'down';

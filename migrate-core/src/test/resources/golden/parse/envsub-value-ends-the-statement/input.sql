-- +goose ENVSUB ON
-- +goose Up
SELECT 1$SEMICOLON
SELECT 2;
-- +goose Down
SELECT 'down';

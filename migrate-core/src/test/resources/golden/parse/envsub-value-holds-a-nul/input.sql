-- +goose Up
-- +goose ENVSUB ON
SELECT 1;
SELECT '$NUL';
-- +goose Down
SELECT 2;

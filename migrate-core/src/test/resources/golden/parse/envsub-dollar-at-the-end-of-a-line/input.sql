-- +goose ENVSUB ON
-- +goose Up
SELECT '$
';
-- +goose Down
SELECT 'down';

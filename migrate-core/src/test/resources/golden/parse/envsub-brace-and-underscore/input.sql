-- +goose ENVSUB ON
-- +goose Up
SELECT ${_x};
-- +goose Down
SELECT 'down';

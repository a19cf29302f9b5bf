-- +goose Up
SELECT 1;
-- +gander out-of-order
-- +goose Down
SELECT 'down';

-- +goose Up
-- see the +goose docs
SELECT 1;
-- +goose Down
SELECT 'down';

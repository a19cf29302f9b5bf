-- +goose Up
-- see +gander waive
-- +ganders
SELECT 1;
-- +goose Down
SELECT 'down';

-- +gander waive missing-down
-- +goose Up
SELECT 1;

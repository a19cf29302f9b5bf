-- +goose Up
-- +goose A
SELECT 1;
-- +goose B

-- +goose Up
SELECT 1; -- why
SELECT 2 -- why;
;
-- +goose Down
SELECT 'down';

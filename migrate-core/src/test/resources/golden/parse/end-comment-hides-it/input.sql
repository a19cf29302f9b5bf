-- +goose Up
SELECT 1 -- x;
;
-- +goose Down
SELECT 'down';

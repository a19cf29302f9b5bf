-- +goose Up
   
-- kept
SELECT 1;
-- +goose Down
SELECT 'down';

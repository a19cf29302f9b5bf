-- +goose Up
SELECT 1;
 
-- why
 ;
-- +goose Down
SELECT 'down';

-- +goose Up
LOAD CSV FROM 'file:///a.csv' AS row RETURN row;
-- +goose Down
SELECT 'down';

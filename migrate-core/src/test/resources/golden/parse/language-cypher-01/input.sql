-- +goose Up
MATCH (n:Person) DETACH DELETE n;
-- +goose Down
SELECT 'down';

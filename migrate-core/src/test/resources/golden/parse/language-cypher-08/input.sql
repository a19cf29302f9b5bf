-- +goose Up
OPTIONAL MATCH (n) RETURN n;
-- +goose Down
SELECT 'down';

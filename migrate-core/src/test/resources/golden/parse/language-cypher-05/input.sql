-- +goose Up
CREATE FULLTEXT INDEX names FOR (n:Person|City) ON EACH [n.name];
-- +goose Down
SELECT 'down';

-- +goose Up
MERGE p = (a)-[:X]->(b);
-- +goose Down
SELECT 'down';

-- +goose Up
MERGE (c:Category {name: 'x'}) SET c.y = 1;
-- +goose Down
SELECT 'down';

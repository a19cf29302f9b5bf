-- +goose Up
CREATE (n:Person {name: 'x'});
-- +goose Down
SELECT 'down';

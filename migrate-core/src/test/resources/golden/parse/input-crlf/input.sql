-- +goose Up
CREATE TABLE a (
  id int
);
-- +goose Down
SELECT 'down';

-- +goose Up
CREATE VIEW books AS SELECT id FROM book;
-- +goose Down
DROP VIEW books;

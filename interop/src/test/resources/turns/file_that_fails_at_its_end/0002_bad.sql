-- +goose Up
CREATE TABLE book (id INTEGER);
INSERT INTO nowhere VALUES (1);
-- +goose Down
DROP TABLE book;

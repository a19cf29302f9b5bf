-- +goose Up
CREATE TABLE book (id INTEGER);

-- +goose Down
DROP TABLE book;

-- +goose Up
CREATE TABLE library.book (id int);
-- +goose Down
DROP TABLE library.book;

-- +goose Up
-- +goose NO TRANSACTION
CREATE TABLE author (id INTEGER);
CREATE TABLE book (id INTEGER);
-- +goose Down
DROP TABLE book;
DROP TABLE author;

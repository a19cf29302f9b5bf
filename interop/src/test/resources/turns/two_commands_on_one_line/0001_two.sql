-- +goose Up
CREATE TABLE author (id INTEGER); CREATE TABLE book (id INTEGER);
-- +goose Down
DROP TABLE book; DROP TABLE author;

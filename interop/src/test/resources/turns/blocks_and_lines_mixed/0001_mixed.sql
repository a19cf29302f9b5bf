-- +goose Up
CREATE TABLE author (id INTEGER);
-- +goose StatementBegin
CREATE TABLE book
(id INTEGER);
-- +goose StatementEnd
CREATE TABLE shelf (id INTEGER);
-- +goose Down
DROP TABLE shelf;
DROP TABLE book;
DROP TABLE author;

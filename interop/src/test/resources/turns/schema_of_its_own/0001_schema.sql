-- +goose Up
CREATE SCHEMA library;
CREATE TABLE library.author (id int);
-- +goose Down
DROP TABLE library.author;
DROP SCHEMA library;

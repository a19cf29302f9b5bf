-- +goose Up
-- +goose StatementBegin
CREATE TABLE author (id INTEGER);
CREATE TABLE book (id INTEGER);
-- +goose StatementEnd
-- +goose Down
-- +goose StatementBegin
DROP TABLE book;
DROP TABLE author;
-- +goose StatementEnd

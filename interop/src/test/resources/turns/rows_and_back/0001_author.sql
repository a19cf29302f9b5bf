-- +goose Up
CREATE TABLE author (id INTEGER, name TEXT);

-- +goose Down
DROP TABLE author;

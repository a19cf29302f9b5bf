-- +goose Up
CREATE TABLE author (name TEXT);

-- +goose Down
DROP TABLE author;

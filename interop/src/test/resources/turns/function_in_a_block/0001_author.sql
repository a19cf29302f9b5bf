-- +goose Up
CREATE TABLE author (id INTEGER, seen INTEGER);

-- +goose Down
DROP TABLE author;

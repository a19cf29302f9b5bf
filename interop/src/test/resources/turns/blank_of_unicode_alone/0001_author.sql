-- +goose Up
CREATE TABLE author (id INTEGER);

-- +goose Down
DROP TABLE author;

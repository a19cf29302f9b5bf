-- +goose Up
CREATE TABLE author (id INTEGER, doc JSONB);

-- +goose Down
DROP TABLE author;

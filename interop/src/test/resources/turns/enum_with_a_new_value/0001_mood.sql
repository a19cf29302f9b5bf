-- +goose Up
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE author (mood mood);
-- +goose Down
DROP TABLE author;
DROP TYPE mood;

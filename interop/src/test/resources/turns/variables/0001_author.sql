-- +goose ENVSUB ON
-- +goose Up
CREATE TABLE ${PREFIX}author (id INTEGER, note TEXT DEFAULT '${NOTE:-none}');
-- +goose Down
DROP TABLE ${PREFIX}author;

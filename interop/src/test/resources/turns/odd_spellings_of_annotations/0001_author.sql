--+goose up
CREATE TABLE author (id INTEGER);
---- +goose DOWN --
DROP TABLE author;

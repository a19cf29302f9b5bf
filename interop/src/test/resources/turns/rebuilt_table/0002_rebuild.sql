-- +goose Up
CREATE TABLE author_new (id INTEGER PRIMARY KEY, name TEXT);
INSERT INTO author_new (id) SELECT id FROM author;
DROP TABLE author;
ALTER TABLE author_new RENAME TO author;
-- +goose Down
CREATE TABLE author_old (id INTEGER PRIMARY KEY);
INSERT INTO author_old SELECT id FROM author;
DROP TABLE author;
ALTER TABLE author_old RENAME TO author;

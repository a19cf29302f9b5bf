-- +goose Up
CREATE TABLE sale_new (
    id   INTEGER PRIMARY KEY,
    shop INTEGER NOT NULL DEFAULT 1 REFERENCES shop(id),
    at   INTEGER NOT NULL,
    paid INTEGER NOT NULL DEFAULT 0
);
INSERT INTO sale_new (id, at, paid) SELECT id, at, paid FROM sale;
DROP TABLE sale;
ALTER TABLE sale_new RENAME TO sale;
-- +goose Down
CREATE TABLE sale_old (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, paid INTEGER NOT NULL DEFAULT 0);
INSERT INTO sale_old SELECT id, at, paid FROM sale;
DROP TABLE sale;
ALTER TABLE sale_old RENAME TO sale;

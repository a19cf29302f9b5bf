-- +goose Up
CREATE TABLE folder_new (
    id     INTEGER PRIMARY KEY,
    name   TEXT NOT NULL,
    parent INTEGER REFERENCES folder(id) ON DELETE CASCADE,
    colour TEXT NOT NULL DEFAULT 'grey' CHECK (colour IN ('grey', 'red', 'blue')),
    UNIQUE (parent, name)
);
INSERT INTO folder_new (id, name, parent) SELECT id, name, parent FROM folder;
DROP TABLE folder;
ALTER TABLE folder_new RENAME TO folder;
-- +goose Down
CREATE TABLE folder_old (
    id     INTEGER PRIMARY KEY,
    name   TEXT NOT NULL UNIQUE,
    parent INTEGER REFERENCES folder(id) ON DELETE CASCADE
);
INSERT INTO folder_old SELECT id, name, parent FROM folder;
DROP TABLE folder;
ALTER TABLE folder_old RENAME TO folder;

-- +goose Up
CREATE TABLE folder (
    id     INTEGER PRIMARY KEY,
    name   TEXT NOT NULL UNIQUE,
    parent INTEGER REFERENCES folder(id) ON DELETE CASCADE
);
CREATE TABLE note (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    folder  INTEGER NOT NULL REFERENCES folder(id),
    title   TEXT NOT NULL,
    body    TEXT NOT NULL DEFAULT '',
    created TEXT NOT NULL DEFAULT '2024-01-01'
);
CREATE INDEX note_folder ON note(folder, created);
-- +goose Down
DROP TABLE note;
DROP TABLE folder;

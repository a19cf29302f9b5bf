-- +goose NO TRANSACTION
-- +goose Up
PRAGMA foreign_keys = OFF;
-- +goose StatementBegin
BEGIN;
CREATE TABLE note_new (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    folder  INTEGER NOT NULL REFERENCES folder(id),
    title   TEXT NOT NULL CHECK (length(title) > 0),
    body    TEXT NOT NULL,
    created TEXT NOT NULL DEFAULT (date('2024-01-01')),
    words   INTEGER GENERATED ALWAYS AS (length(body) - length(replace(body, ' ', '')) + 1) VIRTUAL
);
INSERT INTO note_new (id, folder, title, body, created) SELECT id, folder, title, body, created FROM note;
DROP TABLE note;
ALTER TABLE note_new RENAME TO note;
CREATE INDEX note_folder ON note(folder, created);
COMMIT;
-- +goose StatementEnd
-- +goose Down
SELECT 1;

-- +goose Up
CREATE INDEX note_long ON note(words) WHERE words > 100;
CREATE UNIQUE INDEX note_title ON note(folder, lower(title));
ANALYZE;
-- +goose Down
DROP INDEX note_title;
DROP INDEX note_long;
DROP TABLE sqlite_stat1;

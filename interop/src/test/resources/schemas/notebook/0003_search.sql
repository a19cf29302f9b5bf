-- +goose Up
CREATE VIRTUAL TABLE note_text USING fts5(title, body, content='note', content_rowid='id');
INSERT INTO note_text (rowid, title, body) SELECT id, title, body FROM note;
-- +goose StatementBegin
CREATE TRIGGER note_added AFTER INSERT ON note BEGIN
    INSERT INTO note_text (rowid, title, body) VALUES (new.id, new.title, new.body);
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER note_removed AFTER DELETE ON note BEGIN
    INSERT INTO note_text (note_text, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
END;
-- +goose StatementEnd
-- +goose Down
DROP TRIGGER note_removed;
DROP TRIGGER note_added;
DROP TABLE note_text;

-- +goose Up
CREATE VIEW open_note AS
SELECT n.id, n.title, f.name AS folder
FROM note n JOIN folder f ON f.id = n.folder
WHERE EXISTS (SELECT 1 FROM note_tag t WHERE t.note = n.id AND t.tag = 'todo');
-- +goose StatementBegin
CREATE TRIGGER open_note_done INSTEAD OF DELETE ON open_note
BEGIN
    DELETE FROM note_tag WHERE note = old.id AND tag = 'todo';
    INSERT INTO note_tag VALUES (old.id, 'done') ON CONFLICT DO NOTHING;
END;
-- +goose StatementEnd
-- +goose Down
DROP VIEW open_note;

-- +goose Up
-- +goose StatementBegin
CREATE TRIGGER touched AFTER UPDATE ON author
BEGIN
  UPDATE author SET seen = seen + 1 WHERE id = NEW.id;
  DELETE FROM author WHERE seen > 9;
END;
-- +goose StatementEnd
-- +goose Down
DROP TRIGGER touched;

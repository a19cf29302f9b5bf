-- +goose Up
-- +goose StatementBegin
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  -- a comment; in the body
  NEW.seen := NEW.seen + 1;
  RETURN NEW;
END;
$body$;
-- +goose StatementEnd
CREATE TRIGGER touched BEFORE UPDATE ON author FOR EACH ROW EXECUTE FUNCTION touch();
-- +goose Down
DROP TRIGGER touched ON author;
DROP FUNCTION touch();

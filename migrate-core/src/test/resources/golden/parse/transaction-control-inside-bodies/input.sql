-- +goose Up
-- +goose StatementBegin
CREATE TRIGGER t AFTER INSERT ON a BEGIN
  UPDATE b SET c = CASE WHEN 1 THEN 2 ELSE 3 END;
  DELETE FROM c;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE FUNCTION f() RETURNS void AS $body$
BEGIN
  COMMIT;
END;
$body$ LANGUAGE plpgsql;
-- +goose StatementEnd
-- +goose StatementBegin
DO $$ BEGIN PERFORM 1; END $$;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE FUNCTION g() RETURNS int BEGIN ATOMIC SELECT 1; END;
-- +goose StatementEnd
SELECT 'x; COMMIT; y', E'it\'s; COMMIT;', "a; COMMIT"; -- COMMIT;
SELECT 1 /* ; COMMIT; /* ; */ ; */ ;
-- +goose Down
SELECT 'down';

-- +goose Up
-- +goose StatementBegin
CREATE FUNCTION shares_add_up() RETURNS trigger LANGUAGE plpgsql AS $check$
DECLARE
    sum_of_shares numeric;
BEGIN
    SELECT sum(share) INTO sum_of_shares FROM wrote WHERE isbn = NEW.isbn;
    IF sum_of_shares > 100 THEN
        RAISE check_violation USING MESSAGE = format('%s has %s %%', NEW.isbn, sum_of_shares);
    END IF;
    RETURN NULL;
END;
$check$;
-- +goose StatementEnd
CREATE CONSTRAINT TRIGGER wrote_shares AFTER INSERT OR UPDATE ON wrote
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION shares_add_up();
-- +goose Down
DROP TRIGGER wrote_shares ON wrote;
DROP FUNCTION shares_add_up();

-- +goose Up
-- +goose StatementBegin
CREATE FUNCTION ledger.balanced() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM ledger.entries WHERE transaction = NEW.transaction HAVING sum(cents) <> 0;
    IF FOUND THEN
        RAISE EXCEPTION 'transaction % is not balanced', NEW.transaction;
    END IF;
    RETURN NULL;
END;
$$;
-- +goose StatementEnd
CREATE CONSTRAINT TRIGGER entries_balanced AFTER INSERT ON ledger.entries
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger.balanced();
-- +goose Down
DROP TRIGGER entries_balanced ON ledger.entries;
DROP FUNCTION ledger.balanced();

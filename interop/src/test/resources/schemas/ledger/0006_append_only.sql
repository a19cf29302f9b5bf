-- +goose Up
CREATE FUNCTION ledger.refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''append only''; END';
CREATE TRIGGER entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.entries EXECUTE FUNCTION ledger.refuse();
-- +goose Down
DROP TRIGGER entries_append_only ON ledger.entries;
DROP FUNCTION ledger.refuse();

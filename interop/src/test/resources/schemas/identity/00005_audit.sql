-- +goose Up
CREATE TABLE auth.audit (
    id     bigserial PRIMARY KEY,
    at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    what   text NOT NULL,
    before jsonb,
    after  jsonb
);
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION auth.write_audit() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = auth, pg_temp
AS $function$
DECLARE
    old_row jsonb;
    new_row jsonb;
BEGIN
    IF TG_OP IN ('UPDATE', 'DELETE') THEN old_row := to_jsonb(OLD) - 'secret'; END IF;
    IF TG_OP IN ('UPDATE', 'INSERT') THEN new_row := to_jsonb(NEW) - 'secret'; END IF;
    INSERT INTO audit (what, before, after) VALUES (TG_TABLE_NAME || ';' || TG_OP, old_row, new_row);
    RETURN coalesce(NEW, OLD);
END;
$function$;
-- +goose StatementEnd
CREATE TRIGGER users_audit AFTER INSERT OR UPDATE OR DELETE ON auth.users
    FOR EACH ROW EXECUTE FUNCTION auth.write_audit();
-- +goose Down
DROP TRIGGER users_audit ON auth.users;
DROP FUNCTION auth.write_audit;
DROP TABLE auth.audit;

-- +goose Up
ALTER TABLE auth.users ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON auth.users
    USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
CREATE POLICY no_deletes ON auth.users AS RESTRICTIVE FOR DELETE USING (false);
-- +goose Down
DROP POLICY no_deletes ON auth.users;
DROP POLICY own_tenant ON auth.users;
ALTER TABLE auth.users DISABLE ROW LEVEL SECURITY;

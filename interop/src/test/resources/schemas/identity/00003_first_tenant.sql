-- +goose Up
-- +goose ENVSUB ON
INSERT INTO auth.tenants (id, name) VALUES (uuid_nil(), '${TENANT}');
INSERT INTO auth.users (tenant_id, email) VALUES (uuid_nil(), 'root@${TENANT}.example');
-- +goose ENVSUB OFF
UPDATE auth.users SET secret = crypt('$ecret', gen_salt('bf', 4));
-- +goose Down
DELETE FROM auth.users;
DELETE FROM auth.tenants;

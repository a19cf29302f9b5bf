-- +goose Up
CREATE TYPE auth.role AS ENUM ('member', 'admin');
ALTER TABLE auth.users ADD COLUMN role auth.role NOT NULL DEFAULT 'member';
UPDATE auth.users SET role = 'admin' WHERE email = 'root@acme.example';
-- +goose Down
ALTER TABLE auth.users DROP COLUMN role;
DROP TYPE auth.role;

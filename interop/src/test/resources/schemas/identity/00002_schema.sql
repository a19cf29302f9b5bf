-- +goose Up
CREATE SCHEMA auth;
CREATE DOMAIN auth.email AS citext CHECK (VALUE ~ '^[^@]+@[^@]+$');
CREATE TABLE auth.tenants (
    id   uuid PRIMARY KEY DEFAULT uuid_generate_v4(),
    name text NOT NULL UNIQUE
);
CREATE TABLE auth.users (
    id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    tenant_id uuid NOT NULL REFERENCES auth.tenants,
    email     auth.email NOT NULL,
    secret    text,
    created   timestamptz NOT NULL DEFAULT now(),
    UNIQUE (tenant_id, email)
);
-- +goose Down
DROP SCHEMA auth CASCADE;

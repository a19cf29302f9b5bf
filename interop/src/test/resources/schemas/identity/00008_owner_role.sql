-- +goose NO TRANSACTION
-- +goose Up
ALTER TYPE auth.role ADD VALUE IF NOT EXISTS 'owner';
UPDATE auth.users SET role = 'owner' WHERE role = 'admin';
-- +goose Down
UPDATE auth.users SET role = 'admin' WHERE role = 'owner';

-- +goose Up
CREATE UNLOGGED TABLE auth.sessions (
    token   bytea PRIMARY KEY DEFAULT gen_random_bytes(16),
    user_id uuid NOT NULL REFERENCES auth.users ON DELETE CASCADE,
    until   timestamptz NOT NULL DEFAULT now() + interval '1 hour'
);
CREATE INDEX sessions_user ON auth.sessions USING hash (user_id);
-- +goose Down
DROP TABLE auth.sessions;

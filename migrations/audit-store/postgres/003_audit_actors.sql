-- Whoever can act: people, services and schedules. Kept when the account is gone, so that events keep their meaning.

-- +goose Up
CREATE TABLE audit_actors (
    actor_id bigint GENERATED ALWAYS AS IDENTITY,
    kind text NOT NULL,
    external_id text NOT NULL,
    display_name text NOT NULL,
    first_seen_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT audit_actors_pkey PRIMARY KEY (actor_id),
    CONSTRAINT audit_actors_identity_key UNIQUE (kind, external_id),
    CONSTRAINT audit_actors_kind_check CHECK (kind IN ('person', 'service', 'schedule'))
);

-- +goose Down
DROP TABLE audit_actors;

-- One row for each thing that happened, by month. Rows of a month without a partition of its own are in the default one, so
-- that nothing is ever refused because nobody has made a partition.

-- +goose Up
CREATE TABLE audit_events (
    event_id uuid NOT NULL DEFAULT gen_random_uuid(),
    occurred_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    actor_id bigint NOT NULL,
    category text NOT NULL,
    action text NOT NULL,
    resource_type text NOT NULL,
    resource_id text NOT NULL,
    outcome text NOT NULL,
    details jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT audit_events_pkey PRIMARY KEY (occurred_at, event_id),
    CONSTRAINT audit_events_actor_fkey FOREIGN KEY (actor_id) REFERENCES audit_actors (actor_id),
    CONSTRAINT audit_events_outcome_check CHECK (outcome IN ('success', 'failure', 'denied')),
    CONSTRAINT audit_events_details_check CHECK (jsonb_typeof(details) = 'object')
) PARTITION BY RANGE (occurred_at);

CREATE TABLE audit_events_default PARTITION OF audit_events DEFAULT;

-- +goose Down
-- Destroys every event.
DROP TABLE audit_events;

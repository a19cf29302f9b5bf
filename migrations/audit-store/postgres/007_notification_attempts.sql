-- +goose Up
CREATE TABLE notification_attempts (
    notification_id uuid NOT NULL,
    attempt integer NOT NULL,
    attempted_at timestamp with time zone NOT NULL DEFAULT now(),
    response_code integer,
    error text,
    CONSTRAINT notification_attempts_pkey PRIMARY KEY (notification_id, attempt),
    CONSTRAINT notification_attempts_notification_fkey FOREIGN KEY (notification_id)
        REFERENCES notification_audit (notification_id) ON DELETE CASCADE,
    CONSTRAINT notification_attempts_attempt_check CHECK (attempt > 0)
);

-- +goose Down
DROP TABLE notification_attempts;

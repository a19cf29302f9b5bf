-- What was sent to whom. The text is not kept, only its digest: that it was sent must be provable, not what it said.

-- +goose Up
CREATE TABLE notification_audit (
    notification_id uuid NOT NULL DEFAULT gen_random_uuid(),
    channel text NOT NULL,
    recipient text NOT NULL,
    template_key text NOT NULL,
    content_sha256 bytea NOT NULL,
    state text NOT NULL DEFAULT 'queued',
    queued_at timestamp with time zone NOT NULL DEFAULT now(),
    settled_at timestamp with time zone,
    CONSTRAINT notification_audit_pkey PRIMARY KEY (notification_id),
    CONSTRAINT notification_audit_channel_check CHECK (channel IN ('mail', 'chat', 'webhook')),
    CONSTRAINT notification_audit_digest_check CHECK (octet_length(content_sha256) = 32),
    CONSTRAINT notification_audit_state_check CHECK (state IN ('queued', 'delivered', 'failed', 'suppressed')),
    CONSTRAINT notification_audit_settled_check CHECK ((state = 'queued') = (settled_at IS NULL))
);

CREATE INDEX idx_notification_audit_open ON notification_audit (queued_at) WHERE state = 'queued';

-- +goose Down
DROP TABLE notification_audit;

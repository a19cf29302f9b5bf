-- The table is large where this set has been in use for a while, so writers are not made to wait.

-- +goose NO TRANSACTION
-- +goose Up
CREATE INDEX CONCURRENTLY idx_notification_audit_recipient ON notification_audit (recipient, queued_at DESC);

-- +goose Down
DROP INDEX CONCURRENTLY idx_notification_audit_recipient;

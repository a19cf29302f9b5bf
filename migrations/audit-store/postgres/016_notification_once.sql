-- A sender that tries again after a crash names the same key, and finds that the first time was recorded.

-- +goose Up
ALTER TABLE notification_audit ADD COLUMN deduplication_key text;
CREATE UNIQUE INDEX notification_audit_once ON notification_audit (channel, recipient, deduplication_key)
    WHERE deduplication_key IS NOT NULL;

-- +goose Down
DROP INDEX notification_audit_once;
ALTER TABLE notification_audit DROP COLUMN deduplication_key;

-- +goose Up
ALTER TABLE audit_events ADD COLUMN correlation_id uuid;
CREATE INDEX idx_audit_events_correlation ON audit_events (correlation_id) WHERE correlation_id IS NOT NULL;

-- +goose Down
DROP INDEX idx_audit_events_correlation;
ALTER TABLE audit_events DROP COLUMN correlation_id;

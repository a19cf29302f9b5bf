-- +goose Up
CREATE INDEX idx_audit_events_resource ON audit_events (resource_type, resource_id, occurred_at DESC);
CREATE INDEX idx_audit_events_actor ON audit_events (actor_id, occurred_at DESC);
CREATE INDEX idx_audit_events_refused ON audit_events (category, occurred_at DESC) WHERE outcome <> 'success';

-- +goose Down
DROP INDEX idx_audit_events_refused;
DROP INDEX idx_audit_events_actor;
DROP INDEX idx_audit_events_resource;

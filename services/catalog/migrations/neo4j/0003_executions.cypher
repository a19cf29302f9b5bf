// Executions and their metrics are written by extract.

// +goose Up
CREATE CONSTRAINT execution_id FOR (e:Execution) REQUIRE e.id IS UNIQUE;
CREATE CONSTRAINT execution_metrics_id FOR (e:ExecutionMetrics) REQUIRE e.id IS UNIQUE;
CREATE CONSTRAINT process_event_id FOR (p:ProcessEvent) REQUIRE p.id IS UNIQUE;

CREATE INDEX execution_status FOR (e:Execution) ON (e.status);
CREATE INDEX execution_started_at FOR (e:Execution) ON (e.started_at);
CREATE INDEX execution_type FOR (e:Execution) ON (e.execution_type);
CREATE INDEX execution_entity_id FOR (e:Execution) ON (e.entity_id);
CREATE INDEX process_event_event_type FOR (p:ProcessEvent) ON (p.event_type);
CREATE INDEX process_event_timestamp FOR (p:ProcessEvent) ON (p.timestamp);

// +goose Down
DROP INDEX process_event_timestamp;
DROP INDEX process_event_event_type;
DROP INDEX execution_entity_id;
DROP INDEX execution_type;
DROP INDEX execution_started_at;
DROP INDEX execution_status;
DROP CONSTRAINT process_event_id;
DROP CONSTRAINT execution_metrics_id;
DROP CONSTRAINT execution_id;

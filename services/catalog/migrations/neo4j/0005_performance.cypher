// Performance metrics are written by extract.

// +goose Up
CREATE CONSTRAINT performance_metric_id FOR (p:PerformanceMetric) REQUIRE p.id IS UNIQUE;
CREATE CONSTRAINT query_performance_id FOR (q:QueryPerformance) REQUIRE q.id IS UNIQUE;

CREATE INDEX performance_metric_entity_id FOR (p:PerformanceMetric) ON (p.entity_id);
CREATE INDEX performance_metric_metric_type FOR (p:PerformanceMetric) ON (p.metric_type);
CREATE INDEX performance_metric_timestamp FOR (p:PerformanceMetric) ON (p.timestamp);
CREATE INDEX query_performance_query_id FOR (q:QueryPerformance) ON (q.query_id);
CREATE INDEX query_performance_execution_id FOR (q:QueryPerformance) ON (q.execution_id);
CREATE INDEX query_performance_timestamp FOR (q:QueryPerformance) ON (q.timestamp);

// +goose Down
DROP INDEX query_performance_timestamp;
DROP INDEX query_performance_execution_id;
DROP INDEX query_performance_query_id;
DROP INDEX performance_metric_timestamp;
DROP INDEX performance_metric_metric_type;
DROP INDEX performance_metric_entity_id;
DROP CONSTRAINT query_performance_id;
DROP CONSTRAINT performance_metric_id;

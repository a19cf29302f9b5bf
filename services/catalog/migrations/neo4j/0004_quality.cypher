// Quality issues are written by extract.

// +goose Up
CREATE CONSTRAINT quality_issue_id FOR (q:QualityIssue) REQUIRE q.id IS UNIQUE;
CREATE CONSTRAINT quality_metric_id FOR (q:QualityMetric) REQUIRE q.id IS UNIQUE;

CREATE INDEX quality_issue_type FOR (q:QualityIssue) ON (q.issue_type);
CREATE INDEX quality_issue_severity FOR (q:QualityIssue) ON (q.severity);
CREATE INDEX quality_issue_entity_id FOR (q:QualityIssue) ON (q.entity_id);
CREATE INDEX quality_issue_created_at FOR (q:QualityIssue) ON (q.created_at);
CREATE INDEX quality_metric_entity_id FOR (q:QualityMetric) ON (q.entity_id);
CREATE INDEX quality_metric_metric_type FOR (q:QualityMetric) ON (q.metric_type);

// +goose Down
DROP INDEX quality_metric_metric_type;
DROP INDEX quality_metric_entity_id;
DROP INDEX quality_issue_created_at;
DROP INDEX quality_issue_entity_id;
DROP INDEX quality_issue_severity;
DROP INDEX quality_issue_type;
DROP CONSTRAINT quality_metric_id;
DROP CONSTRAINT quality_issue_id;

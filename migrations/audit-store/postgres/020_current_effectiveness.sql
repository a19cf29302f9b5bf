-- +goose Up
CREATE VIEW current_effectiveness AS
SELECT DISTINCT ON (control_key, period) control_key, period, rating, rationale, assessed_by, assessed_at
FROM effectiveness_assessments
ORDER BY control_key, period, assessed_at DESC, assessment_id DESC;

-- +goose Down
DROP VIEW current_effectiveness;

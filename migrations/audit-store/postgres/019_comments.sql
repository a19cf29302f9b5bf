-- +goose Up
COMMENT ON TABLE audit_events IS 'What happened, by month; rows are added, never changed';
COMMENT ON COLUMN audit_events.occurred_at IS 'When it happened, by the clock of the service that says so';
COMMENT ON COLUMN audit_events.recorded_at IS 'When it arrived here';
COMMENT ON COLUMN workflow_catalog.status_reason IS 'Why it is suspended or retired';
COMMENT ON TABLE effectiveness_assessments IS 'Judgements of controls; the newest of a control and period holds';

-- +goose Down
COMMENT ON TABLE effectiveness_assessments IS NULL;
COMMENT ON COLUMN workflow_catalog.status_reason IS NULL;
COMMENT ON COLUMN audit_events.recorded_at IS NULL;
COMMENT ON COLUMN audit_events.occurred_at IS NULL;
COMMENT ON TABLE audit_events IS NULL;

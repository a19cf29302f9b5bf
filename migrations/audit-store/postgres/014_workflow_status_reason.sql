-- Why a workflow is suspended or retired. Those that are so already get a reason that says that nobody has given one.

-- +goose Up
ALTER TABLE workflow_catalog ADD COLUMN status_reason text;
UPDATE workflow_catalog SET status_reason = 'not recorded' WHERE status IN ('suspended', 'retired');
ALTER TABLE workflow_catalog ADD CONSTRAINT workflow_catalog_reason_check
    CHECK (status IN ('draft', 'published') OR status_reason IS NOT NULL);

-- +goose Down
ALTER TABLE workflow_catalog DROP CONSTRAINT workflow_catalog_reason_check;
ALTER TABLE workflow_catalog DROP COLUMN status_reason;

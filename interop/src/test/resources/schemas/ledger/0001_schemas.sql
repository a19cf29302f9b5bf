-- +goose Up
CREATE SCHEMA ledger;
CREATE SCHEMA reporting;
COMMENT ON SCHEMA ledger IS 'Double entry; append only';
-- +goose Down
DROP SCHEMA reporting;
DROP SCHEMA ledger;

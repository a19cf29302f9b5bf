-- +goose Up
CREATE VIEW reporting.balances WITH (security_barrier) AS
WITH RECURSIVE tree AS (
    SELECT code, code AS root FROM ledger.accounts
    UNION ALL
    SELECT a.code, t.root FROM ledger.accounts a JOIN tree t ON a.parent = t.code
)
SELECT t.root AS account, sum(e.cents) / 100.0 AS amount
FROM tree t JOIN ledger.entries e ON e.account = t.code
GROUP BY t.root;
GRANT USAGE ON SCHEMA reporting TO pg_read_all_stats;
GRANT SELECT ON reporting.balances TO pg_read_all_stats WITH GRANT OPTION;
-- +goose Down
DROP VIEW reporting.balances;
REVOKE USAGE ON SCHEMA reporting FROM pg_read_all_stats;

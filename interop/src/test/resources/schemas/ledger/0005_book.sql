-- +goose Up
-- +goose StatementBegin
WITH booked AS (
    INSERT INTO ledger.transactions (day, memo)
    SELECT date '2024-01-01' + n, 'sale ' || n FROM generate_series(0, 30) n
    RETURNING id
)
INSERT INTO ledger.entries
SELECT id, account, cents FROM booked, (VALUES ('1.1', 1000), ('4', -1000)) AS side (account, cents);
-- +goose StatementEnd
-- +goose Down
-- +goose StatementBegin
DELETE FROM ledger.entries;
DELETE FROM ledger.transactions;
-- +goose StatementEnd

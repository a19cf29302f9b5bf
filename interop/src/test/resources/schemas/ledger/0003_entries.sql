-- +goose Up
CREATE TABLE ledger.transactions (
    id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    day   date NOT NULL,
    memo  text NOT NULL
);
CREATE TABLE ledger.entries (
    transaction bigint NOT NULL REFERENCES ledger.transactions,
    account     text   NOT NULL REFERENCES ledger.accounts,
    cents       bigint NOT NULL CHECK (cents <> 0)
) WITH (fillfactor = 100);
CREATE INDEX entries_account ON ledger.entries (account) INCLUDE (cents);
-- +goose Down
DROP TABLE ledger.entries, ledger.transactions;

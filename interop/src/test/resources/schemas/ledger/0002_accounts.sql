-- +goose Up
CREATE TYPE ledger.kind AS ENUM ('asset', 'liability', 'income', 'expense');
CREATE TABLE ledger.accounts (
    code   text PRIMARY KEY COLLATE "C",
    parent text REFERENCES ledger.accounts,
    kind   ledger.kind NOT NULL,
    title  text NOT NULL
);
INSERT INTO ledger.accounts VALUES
('1', NULL, 'asset', 'Assets'), ('1.1', '1', 'asset', 'Bank'), ('4', NULL, 'income', 'Sales; net');
-- +goose Down
DROP TABLE ledger.accounts;
DROP TYPE ledger.kind;

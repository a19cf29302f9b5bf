-- +goose Up
CALL { MATCH (n) RETURN n } IN TRANSACTIONS;
-- +goose Down
SELECT 'down';

-- +goose Up
-- +goose StatementBegin
CREATE PROCEDURE ledger.close_year(IN year integer, INOUT closed bigint DEFAULT 0)
LANGUAGE plpgsql AS $procedure$
BEGIN
    SELECT count(*) INTO closed FROM ledger.transactions
    WHERE extract(year FROM day) = year;
    RAISE NOTICE 'closed %', closed;
END;
$procedure$;
-- +goose StatementEnd
CALL ledger.close_year(2024);
-- +goose Down
DROP PROCEDURE ledger.close_year;

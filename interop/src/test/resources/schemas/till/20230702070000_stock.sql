-- +goose Up
CREATE TABLE stock (code TEXT PRIMARY KEY REFERENCES goods(code), amount INTEGER NOT NULL DEFAULT 0);
INSERT INTO stock SELECT code, 100 FROM goods;
-- +goose StatementBegin
CREATE TRIGGER sale_takes_stock AFTER INSERT ON sale_line
WHEN new.amount > 0
BEGIN
    UPDATE stock SET amount = amount - new.amount WHERE code = new.code;
    SELECT RAISE(ABORT, 'out of stock;') FROM stock WHERE code = new.code AND amount < 0;
END;
-- +goose StatementEnd
INSERT INTO sale_line VALUES (2, 2, 'a', 5);
-- +goose Down
DELETE FROM sale_line WHERE sale = 2 AND line = 2;
DROP TRIGGER sale_takes_stock;
DROP TABLE stock;

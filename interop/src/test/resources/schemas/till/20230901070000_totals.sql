-- +goose Up
CREATE VIEW sale_total AS
SELECT s.id, sum(l.amount * p.cents) OVER (PARTITION BY s.id) AS cents,
       json_group_array(l.code) OVER (PARTITION BY s.id ORDER BY l.line) AS codes
FROM sale s JOIN sale_line l ON l.sale = s.id JOIN price p ON p.code = l.code;
UPDATE sale SET paid = (SELECT sum(l.amount * p.cents) FROM sale_line l JOIN price p USING (code) WHERE l.sale = sale.id);
-- +goose Down
UPDATE sale SET paid = 0;
DROP VIEW sale_total;

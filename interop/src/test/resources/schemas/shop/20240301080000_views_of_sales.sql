-- +goose Up
CREATE VIEW order_totals AS
SELECT o.id, o.customer_id, o.state, coalesce(sum(i.total), 0) AS total
FROM orders o
LEFT JOIN order_items i ON i.order_id = o.id
WHERE o.state <> 'cancelled'
GROUP BY o.id;

CREATE MATERIALIZED VIEW sales_by_product AS
SELECT p.sku, sum(i.quantity) AS sold
FROM products p JOIN order_items i ON i.product_id = p.id
GROUP BY p.sku
WITH DATA;
CREATE UNIQUE INDEX sales_by_product_sku ON sales_by_product (sku);

-- +goose Down
DROP MATERIALIZED VIEW sales_by_product;
DROP VIEW order_totals;

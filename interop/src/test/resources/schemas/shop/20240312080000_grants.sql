-- +goose Up
-- +goose StatementBegin
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'interop_reader') THEN
        CREATE ROLE interop_reader NOLOGIN;
    END IF;
END
$$;
-- +goose StatementEnd
GRANT USAGE ON SCHEMA public TO interop_reader;
GRANT SELECT ON order_totals, sales_by_product TO interop_reader;
GRANT SELECT (id, sku, title) ON products TO interop_reader;

-- +goose Down
REVOKE SELECT (id, sku, title) ON products FROM interop_reader;
REVOKE ALL ON order_totals, sales_by_product FROM interop_reader;
REVOKE USAGE ON SCHEMA public FROM interop_reader;

-- A graph to look at before anything was extracted. The tables have no key, so a row is put in where it is not there yet.

-- +goose Up
INSERT INTO glean_nodes (id, type, label, properties_json, recorded_at_utc)
SELECT 'table:orders', 'Table', 'orders', '{}', '2026-01-01T00:00:00Z'
WHERE NOT EXISTS (SELECT 1 FROM glean_nodes WHERE id = 'table:orders');

INSERT INTO glean_nodes (id, type, label, properties_json, recorded_at_utc)
SELECT 'column:orders.id', 'Column', 'id', '{}', '2026-01-01T00:00:00Z'
WHERE NOT EXISTS (SELECT 1 FROM glean_nodes WHERE id = 'column:orders.id');

INSERT INTO glean_edges (source, target, label, properties_json, recorded_at_utc)
SELECT 'table:orders', 'column:orders.id', 'HAS_COLUMN', '{}', '2026-01-01T00:00:00Z'
WHERE NOT EXISTS (SELECT 1 FROM glean_edges WHERE source = 'table:orders' AND target = 'column:orders.id');

-- +goose Up
ALTER TABLE glean_nodes ADD COLUMN note TEXT;
ALTER TABLE glean_edges ADD COLUMN weight REAL DEFAULT 1;
CREATE INDEX glean_edges_source ON glean_edges (source);
CREATE VIEW glean_tables AS SELECT id FROM glean_nodes WHERE type = 'table';

-- +goose Down
DROP VIEW glean_tables;
DROP INDEX glean_edges_source;
ALTER TABLE glean_edges DROP COLUMN weight;
ALTER TABLE glean_nodes DROP COLUMN note;

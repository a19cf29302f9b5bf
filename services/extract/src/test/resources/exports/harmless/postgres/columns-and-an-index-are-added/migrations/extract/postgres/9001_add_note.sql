-- +goose Up
ALTER TABLE glean_nodes ADD COLUMN note text, ADD COLUMN seen boolean NOT NULL DEFAULT false;
CREATE INDEX glean_edges_target ON glean_edges (target_id);
CREATE VIEW glean_tables AS SELECT id FROM glean_nodes WHERE kind = 'table';

-- +goose Down
DROP VIEW glean_tables;
DROP INDEX glean_edges_target;
ALTER TABLE glean_nodes DROP COLUMN note, DROP COLUMN seen;

// The constraint brings an index on id of its own, so there is no other one.

// +goose Up
CREATE CONSTRAINT node_id_unique FOR (n:Node) REQUIRE n.id IS UNIQUE;

CREATE INDEX node_type_index FOR (n:Node) ON (n.type);
CREATE INDEX node_label_index FOR (n:Node) ON (n.label);
CREATE INDEX node_updated_at_index FOR (n:Node) ON (n.updated_at);
CREATE INDEX rel_label_index FOR ()-[r:RELATIONSHIP]-() ON (r.label);

// +goose Down
DROP INDEX rel_label_index;
DROP INDEX node_updated_at_index;
DROP INDEX node_label_index;
DROP INDEX node_type_index;
DROP CONSTRAINT node_id_unique;

// the registry's first objects
-- +goose Up
-- one constraint
CREATE CONSTRAINT node_id_unique FOR (n:Node) REQUIRE n.id IS UNIQUE;

// +goose Down
// and back
DROP CONSTRAINT node_id_unique;

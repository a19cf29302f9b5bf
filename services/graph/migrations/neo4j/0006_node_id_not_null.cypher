// The Community edition refuses constraints on existence; there this file stays pending.
// +gander edition enterprise

// +goose Up
CREATE CONSTRAINT node_id_not_null FOR (n:Node) REQUIRE n.id IS NOT NULL;

// +goose Down
DROP CONSTRAINT node_id_not_null;

// +goose NO TRANSACTION
// +gander edition enterprise
// +goose Up
CREATE CONSTRAINT node_id_exists FOR (n:Node) REQUIRE n.id IS NOT NULL;
// +goose Down
DROP CONSTRAINT node_id_exists;

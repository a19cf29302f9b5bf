-- +goose Up
CREATE CONSTRAINT table_id IF NOT EXISTS FOR (t:Table) REQUIRE t.id IS UNIQUE;
MATCH (n) RETURN n;
-- +goose Down
DROP CONSTRAINT table_id IF EXISTS;

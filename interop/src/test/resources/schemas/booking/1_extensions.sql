-- +goose Up
CREATE EXTENSION btree_gist;
CREATE EXTENSION citext;
-- +goose Down
DROP EXTENSION citext;
DROP EXTENSION btree_gist;

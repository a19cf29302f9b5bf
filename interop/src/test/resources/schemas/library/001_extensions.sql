-- +goose Up
CREATE EXTENSION pg_trgm;
CREATE EXTENSION unaccent;
-- +goose Down
DROP EXTENSION unaccent;
DROP EXTENSION pg_trgm;

-- +goose NO TRANSACTION
-- +goose Up
CREATE INDEX readings_at ON ONLY readings USING brin (at);
CREATE INDEX CONCURRENTLY readings_2024_01_at ON readings_2024_01 USING brin (at);
ALTER INDEX readings_at ATTACH PARTITION readings_2024_01_at;
-- +goose Down
DROP INDEX readings_at;

-- +goose NO TRANSACTION
-- +goose Up
CREATE INDEX CONCURRENTLY IF NOT EXISTS book_words ON book USING gin (words);
CREATE INDEX CONCURRENTLY IF NOT EXISTS book_title_trgm ON book USING gin (title gin_trgm_ops);
-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS book_title_trgm;
DROP INDEX CONCURRENTLY IF EXISTS book_words;

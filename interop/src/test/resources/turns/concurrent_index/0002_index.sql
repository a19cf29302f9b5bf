-- +goose NO TRANSACTION
-- +goose Up
CREATE INDEX CONCURRENTLY author_id ON author (id);
-- +goose Down
DROP INDEX CONCURRENTLY author_id;

-- A version of its own: the index takes its lists from the rows that are there when it is built, and a new table has
-- none. Once the table has been filled, REINDEX INDEX embedding_vector_idx builds it again from the rows.

-- +goose Up
CREATE INDEX embedding_vector_idx ON embeddings USING ivfflat (embedding vector_cosine_ops) WITH (lists = 100);

-- +goose Down
DROP INDEX embedding_vector_idx;

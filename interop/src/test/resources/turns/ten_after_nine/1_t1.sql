-- +goose Up
CREATE TABLE t1 (id INTEGER);

-- +goose Down
DROP TABLE t1;

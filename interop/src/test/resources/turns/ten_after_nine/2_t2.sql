-- +goose Up
CREATE TABLE t2 (id INTEGER);

-- +goose Down
DROP TABLE t2;

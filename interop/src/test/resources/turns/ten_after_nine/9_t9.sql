-- +goose Up
CREATE TABLE t9 (id INTEGER);

-- +goose Down
DROP TABLE t9;

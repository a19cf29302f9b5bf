-- +goose Up
CREATE TABLE t10 (id INTEGER);

-- +goose Down
DROP TABLE t10;

-- +goose Up
CREATE TABLE t11 (id INTEGER);

-- +goose Down
DROP TABLE t11;

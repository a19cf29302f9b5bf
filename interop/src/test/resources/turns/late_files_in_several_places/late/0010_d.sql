-- +goose Up
CREATE TABLE d (id INTEGER);

-- +goose Down
DROP TABLE d;

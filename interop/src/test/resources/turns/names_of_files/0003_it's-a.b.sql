-- +goose Up
CREATE TABLE shelf (id INTEGER);

-- +goose Down
DROP TABLE shelf;

-- +goose Up
CREATE TABLE nodes (id int);
-- +goose Down
DROP TABLE nodes;

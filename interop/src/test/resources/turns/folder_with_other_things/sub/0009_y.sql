-- +goose Up
CREATE TABLE y (id INTEGER);

-- +goose Down
DROP TABLE y;

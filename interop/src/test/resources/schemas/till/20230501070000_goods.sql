-- +goose Up
CREATE TABLE goods (
    code  TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL,
    cents INTEGER NOT NULL CHECK (cents >= 0)
) STRICT;
INSERT INTO goods VALUES ('a', 'Apple', 40), ('b', 'Bread; dark', 320), ('c', 'Cheese "old"', 899);
-- +goose Down
DROP TABLE goods;

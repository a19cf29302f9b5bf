-- +goose Up
CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
CREATE TABLE room (
    id    serial PRIMARY KEY,
    name  citext NOT NULL UNIQUE,
    seats positive NOT NULL
);
INSERT INTO room (name, seats) VALUES ('Möwe', 4), ('Kranich', 8), ('鶴', 12);
-- +goose Down
DROP TABLE room;
DROP DOMAIN positive;

-- +goose Up
CREATE TABLE booking (
    id     bigserial PRIMARY KEY,
    room   integer NOT NULL REFERENCES room,
    during tstzrange NOT NULL CHECK (NOT isempty(during)),
    title  text NOT NULL,
    CONSTRAINT no_two_at_once EXCLUDE USING gist (room WITH =, during WITH &&)
);
CREATE INDEX booking_during ON booking USING gist (during);
-- +goose Down
DROP TABLE booking;

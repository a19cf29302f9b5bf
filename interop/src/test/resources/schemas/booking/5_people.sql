-- +goose Up
CREATE TYPE contact AS (mail text, phone text);
CREATE TABLE person (
    id      serial PRIMARY KEY,
    reach   contact,
    tags    text[] NOT NULL DEFAULT ARRAY['guest', 'a;b'],
    CONSTRAINT reachable CHECK ((reach).mail IS NOT NULL OR (reach).phone IS NOT NULL)
);
ALTER TABLE booking ADD COLUMN host integer REFERENCES person DEFERRABLE INITIALLY DEFERRED;
-- +goose Down
ALTER TABLE booking DROP COLUMN host;
DROP TABLE person;
DROP TYPE contact;

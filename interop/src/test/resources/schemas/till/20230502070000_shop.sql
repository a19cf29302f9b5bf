-- +goose Up
CREATE TABLE shop (id INTEGER PRIMARY KEY CHECK (id = 1), name TEXT NOT NULL);
-- +goose ENVSUB ON
INSERT INTO shop VALUES (1, '${SHOP} shop${SUFFIX:-; est. 1999}');
-- +goose ENVSUB OFF
-- +goose Down
DROP TABLE shop;

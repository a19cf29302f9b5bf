-- +goose Up
-- +goose ENVSUB ON
INSERT INTO ${PREFIX}author VALUES (1, '${NOTE-fallback}');
-- +goose ENVSUB OFF
INSERT INTO my_author VALUES (2, '${NOTE}');
-- +goose Down
DELETE FROM my_author;

-- +goose Up
INSERT INTO author VALUES ('a
-- +goose ENVSUB ON
${HERE}');
-- +goose Down
DELETE FROM author;

-- +goose Up
INSERT INTO "écrivain" VALUES ('日本語; – 🦢');
-- +goose Down
DELETE FROM "écrivain";

-- +goose Up
CREATE TABLE "écrivain" ("имя" TEXT);
-- +goose Down
DROP TABLE "écrivain";

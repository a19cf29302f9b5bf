-- +goose NO TRANSACTION
-- +goose Up
VACUUM;
PRAGMA user_version = 7;
-- +goose Down
PRAGMA user_version = 0;

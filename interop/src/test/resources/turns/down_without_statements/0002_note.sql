-- +goose Up
INSERT INTO author VALUES (1);
-- +goose Down

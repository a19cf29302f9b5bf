-- +gander lock-timeout 5s
-- +gander lock-timeout 6s
-- +goose Up
SELECT 1;
-- +goose Down
SELECT 'down';

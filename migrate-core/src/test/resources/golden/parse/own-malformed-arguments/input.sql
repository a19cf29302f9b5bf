-- +gander requires extract@3
-- +gander requires extract/postgres@0
-- +gander requires-object table
-- +gander lock-timeout 5 seconds
-- +gander lock-timeout 0s
-- +gander statement-timeout
-- +gander out-of-order please
-- +goose Up
SELECT 1;
-- +goose Down
SELECT 'down';

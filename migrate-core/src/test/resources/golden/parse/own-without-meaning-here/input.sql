-- +gander always
-- +gander edition enterprise
-- +gander flag new_ui
-- +gander batch 1000
-- +goose Up
SELECT 1;
-- +goose Down
SELECT 'down';

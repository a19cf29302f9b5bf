-- +gander waive no-up we like it so
-- +gander waive nonsense because
-- +goose Up
SELECT 1;
-- +goose Down
SELECT 'down';

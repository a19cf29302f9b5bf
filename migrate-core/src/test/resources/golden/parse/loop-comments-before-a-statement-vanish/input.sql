-- +goose Up
-- one

-- two

SELECT 1;
-- +goose Down
SELECT 'down';

-- a comment
-- +goose Down
SELECT 1;

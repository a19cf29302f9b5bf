SELECT 1; -- +goose Down

-- +goose Up
SELECT 'größe 数据 😀';
-- +goose Down
SELECT 'down';

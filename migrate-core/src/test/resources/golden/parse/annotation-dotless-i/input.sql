-- +goose Up
-- +goose StatementBegın
SELECT 1;
-- +goose Down
SELECT 'down';

-- +goose Up
-- +goose StatementBegİn
SELECT 1;
-- +goose Down
SELECT 'down';

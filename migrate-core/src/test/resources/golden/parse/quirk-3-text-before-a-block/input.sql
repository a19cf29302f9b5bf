-- +goose Up
SELECT 1
-- +goose StatementBegin
SELECT 2;
-- +goose StatementEnd
-- +goose Down
SELECT 'down';

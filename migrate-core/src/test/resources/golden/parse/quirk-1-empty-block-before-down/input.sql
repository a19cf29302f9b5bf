-- +goose Up
SELECT 1;
-- +goose StatementBegin
-- +goose StatementEnd
-- +goose Down
SELECT 'down';

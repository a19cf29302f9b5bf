-- +goose Up
-- +goose StatementBegin
SELECT 1
-- +goose StatementEnd
-- +goose Down
-- +goose StatementBegin
SELECT 2
-- +goose StatementEnd

-- +goose Up
-- +goose StatementBegin
SELECT 1;
SELECT 2;
-- +goose StatementEnd
-- +goose StatementBegin
SELECT 3
-- +goose StatementEnd
SELECT 4;
-- +goose Down
SELECT 'down';

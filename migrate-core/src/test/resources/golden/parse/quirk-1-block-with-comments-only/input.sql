-- +goose Up
-- +goose StatementBegin
-- one

-- two
-- +goose StatementEnd
SELECT 1;
-- +goose Down
SELECT 'down';

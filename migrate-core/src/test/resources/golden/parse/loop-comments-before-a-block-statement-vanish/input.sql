-- +goose Up
-- +goose StatementBegin
-- one

SELECT 1;
-- two
SELECT 2;
-- +goose StatementEnd
-- +goose Down
SELECT 'down';

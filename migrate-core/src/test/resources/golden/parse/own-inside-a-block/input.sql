-- +goose Up
-- +goose StatementBegin
SELECT 1;
-- +gander out-of-order
-- +goose StatementEnd
-- +goose Down
SELECT 'down';

-- +goose Up
  
-- kept
-- +goose StatementBegin
SELECT 2;
-- +goose StatementEnd
-- +goose Down
SELECT 'down';

-- +goose Up
-- +goose ſtatementBegin
SELECT 1;
-- +goose ſtatementEnd
-- +goose Down
SELECT 'down';

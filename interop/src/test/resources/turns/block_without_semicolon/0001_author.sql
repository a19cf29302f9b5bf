-- +goose Up
-- +goose StatementBegin
CREATE TABLE author (id INTEGER)
-- +goose StatementEnd
-- +goose Down
-- +goose StatementBegin
DROP TABLE author
-- +goose StatementEnd

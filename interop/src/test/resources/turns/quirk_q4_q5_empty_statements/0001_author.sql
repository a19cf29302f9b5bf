-- +goose Up
-- +goose StatementBegin
  
-- +goose StatementEnd
CREATE TABLE author (id INTEGER);
-- +goose Down
DROP TABLE author;

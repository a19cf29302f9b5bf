-- +goose Up
-- +goose StatementBegin
 
  -- The line above holds an em space; for a store it is no white space.
-- +goose StatementEnd

-- +goose Down
DROP TABLE IF EXISTS shelf;

-- +goose Up
ALTER TABLE glean_nodes RENAME COLUMN label TO title;

-- +goose Down
ALTER TABLE glean_nodes RENAME COLUMN title TO label;

-- +goose Up
ALTER TABLE glean_nodes ADD COLUMN note text;

-- +goose Down
ALTER TABLE glean_nodes DROP COLUMN note;
UPDATE glean_nodes SET kind = NULL WHERE kind = 'view';

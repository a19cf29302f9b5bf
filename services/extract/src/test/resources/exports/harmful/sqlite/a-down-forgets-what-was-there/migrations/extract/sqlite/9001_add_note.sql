-- +goose Up
ALTER TABLE glean_nodes ADD COLUMN note TEXT;

-- +goose Down
ALTER TABLE glean_nodes DROP COLUMN note;
UPDATE glean_nodes SET type = NULL WHERE type = 'view';

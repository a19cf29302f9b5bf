-- +goose Up
ALTER TABLE glean_nodes ALTER COLUMN label TYPE varchar(6) USING left(label, 6);

-- +goose Down
ALTER TABLE glean_nodes ALTER COLUMN label TYPE text;

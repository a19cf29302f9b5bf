-- +goose Up
DELETE FROM glean_edges a USING glean_edges b
WHERE a.source_id = b.source_id AND a.target_id = b.target_id AND a.label > b.label;
ALTER TABLE glean_edges DROP CONSTRAINT glean_edges_pkey, ADD PRIMARY KEY (source_id, target_id);

-- +goose Down
ALTER TABLE glean_edges DROP CONSTRAINT glean_edges_pkey, ADD PRIMARY KEY (source_id, target_id, label);

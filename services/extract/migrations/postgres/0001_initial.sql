-- The graph as rows. Exports and the training service read these columns by name and update on these keys.
-- No foreign key ties edges to nodes: it would refuse rows that are accepted today.

-- +goose Up
CREATE TABLE glean_nodes (
    id text NOT NULL,
    kind text,
    label text,
    properties_json jsonb,
    updated_at_utc timestamp with time zone DEFAULT now(),
    CONSTRAINT glean_nodes_pkey PRIMARY KEY (id)
);

CREATE TABLE glean_edges (
    source_id text NOT NULL,
    target_id text NOT NULL,
    label text NOT NULL,
    properties_json jsonb,
    updated_at_utc timestamp with time zone DEFAULT now(),
    CONSTRAINT glean_edges_pkey PRIMARY KEY (source_id, target_id, label)
);

-- +goose Down
DROP TABLE glean_edges;
DROP TABLE glean_nodes;

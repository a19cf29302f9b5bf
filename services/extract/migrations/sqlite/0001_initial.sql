-- The two tables that every graph request replaces as a whole. No key and no index: the writer names its columns and
-- inserts rows as they come, so a key would refuse rows that it takes today.

-- +goose Up
CREATE TABLE glean_nodes (
    id TEXT,
    type TEXT,
    label TEXT,
    properties_json TEXT,
    recorded_at_utc TEXT
);

CREATE TABLE glean_edges (
    source TEXT,
    target TEXT,
    label TEXT,
    properties_json TEXT,
    recorded_at_utc TEXT
);

-- +goose Down
-- Every other table in this file was made from an ingested JSON file and is not ours to drop.
DROP TABLE glean_edges;
DROP TABLE glean_nodes;

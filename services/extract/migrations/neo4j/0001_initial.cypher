// Extract writes nodes whose uniqueness graph and catalog declare, and merges by it; these two labels are its own.
// +gander requires graph/neo4j@1
// +gander requires catalog/neo4j@5

// +goose Up
CREATE CONSTRAINT terminology_text_type FOR (t:Terminology) REQUIRE (t.text, t.type) IS UNIQUE;
CREATE CONSTRAINT domain_name FOR (d:Domain) REQUIRE d.name IS UNIQUE;

// +goose Down
DROP CONSTRAINT domain_name;
DROP CONSTRAINT terminology_text_type;

// +goose Up
CREATE FULLTEXT INDEX node_label_fulltext FOR (n:Node) ON EACH [n.label, n.id];
CREATE FULLTEXT INDEX bcbs_principle_fulltext FOR (b:BCBS239Principle) ON EACH [b.principle_name, b.description];

// +goose Down
DROP INDEX bcbs_principle_fulltext;
DROP INDEX node_label_fulltext;

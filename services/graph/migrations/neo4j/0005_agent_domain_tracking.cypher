// +goose Up
CREATE INDEX node_agent_id FOR (n:Node) ON (n.agent_id);
CREATE INDEX rel_agent_id FOR ()-[r:RELATIONSHIP]-() ON (r.agent_id);
CREATE INDEX node_domain FOR (n:Node) ON (n.domain);
CREATE INDEX rel_domain FOR ()-[r:RELATIONSHIP]-() ON (r.domain);

// +goose Down
DROP INDEX rel_domain;
DROP INDEX node_domain;
DROP INDEX rel_agent_id;
DROP INDEX node_agent_id;

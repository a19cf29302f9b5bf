// +goose Up
CREATE CONSTRAINT triple_id FOR (t:Triple) REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT graph_uri FOR (g:Graph) REQUIRE g.uri IS UNIQUE;

CREATE INDEX triple_subject FOR (t:Triple) ON (t.subject);
CREATE INDEX triple_predicate FOR (t:Triple) ON (t.predicate);
CREATE INDEX triple_object FOR (t:Triple) ON (t.object);

// +goose Down
DROP INDEX triple_object;
DROP INDEX triple_predicate;
DROP INDEX triple_subject;
DROP CONSTRAINT graph_uri;
DROP CONSTRAINT triple_id;

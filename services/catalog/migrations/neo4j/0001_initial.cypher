// Extract writes Resource nodes too.

// +goose Up
CREATE CONSTRAINT resource_uri FOR (r:Resource) REQUIRE r.uri IS UNIQUE;
CREATE CONSTRAINT data_element_concept_id FOR (d:DataElementConcept) REQUIRE d.id IS UNIQUE;
CREATE CONSTRAINT representation_id FOR (r:Representation) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT data_element_id FOR (d:DataElement) REQUIRE d.id IS UNIQUE;
CREATE CONSTRAINT value_domain_id FOR (v:ValueDomain) REQUIRE v.id IS UNIQUE;

CREATE INDEX resource_updated_at FOR (r:Resource) ON (r.updated_at);
CREATE INDEX data_element_name FOR (d:DataElement) ON (d.name);
CREATE INDEX data_element_concept_name FOR (d:DataElementConcept) ON (d.name);

// +goose Down
DROP INDEX data_element_concept_name;
DROP INDEX data_element_name;
DROP INDEX resource_updated_at;
DROP CONSTRAINT value_domain_id;
DROP CONSTRAINT data_element_id;
DROP CONSTRAINT representation_id;
DROP CONSTRAINT data_element_concept_id;
DROP CONSTRAINT resource_uri;

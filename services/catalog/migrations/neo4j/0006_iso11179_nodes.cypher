// The vocabulary of ISO/IEC 11179. Somebody may have created a node of it by hand: Up takes what is there and marks only
// what it makes, and Down removes only what is marked. A node that has got relationships since is not removed from under
// them: Down is refused then.

// +goose Up
UNWIND [
    ['iso11179', 'http://metadata.dod.mil/mdr/ns/ISO/IEC11179'],
    ['rdf', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'],
    ['rdfs', 'http://www.w3.org/2000/01/rdf-schema#'],
    ['owl', 'http://www.w3.org/2002/07/owl#']
] AS namespace
MERGE (n:Namespace {prefix: namespace[0], uri: namespace[1]})
ON CREATE SET n.created_by = 'migration 0006 of catalog/neo4j';

UNWIND ['DataElementConcept', 'Representation', 'DataElement', 'ValueDomain'] AS name
MERGE (c:Class {uri: 'http://metadata.dod.mil/mdr/ns/ISO/IEC11179#' + name})
ON CREATE SET c.created_by = 'migration 0006 of catalog/neo4j';

UNWIND ['hasDataElementConcept', 'hasRepresentation', 'hasValueDomain'] AS name
MERGE (p:Property {uri: 'http://metadata.dod.mil/mdr/ns/ISO/IEC11179#' + name})
ON CREATE SET p.created_by = 'migration 0006 of catalog/neo4j';

// +goose Down
MATCH (n:Namespace|Class|Property {created_by: 'migration 0006 of catalog/neo4j'}) DELETE n;

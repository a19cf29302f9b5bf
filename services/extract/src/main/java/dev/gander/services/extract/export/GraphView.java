package dev.gander.services.extract.export;

/**
 * The graph under the same names on every store: {@code node (id, kind, label, schema_name, column_type, nullable)} and
 * {@code edge (source_id, target_id, label)}. Text sorts by code points, so an export does not depend on the server's
 * locale.
 */
final class GraphView {

    /** {@code ->>} gives text whatever the property's JSON type. */
    static final String OF_POSTGRES = """
            WITH node AS (
                SELECT id COLLATE "C" AS id, kind, label COLLATE "C" AS label,
                    properties_json ->> 'schema' AS schema_name,
                    properties_json ->> 'type' AS column_type,
                    properties_json ->> 'nullable' AS nullable
                FROM glean_nodes
            ), edge AS (
                SELECT source_id COLLATE "C" AS source_id, target_id COLLATE "C" AS target_id, label COLLATE "C" AS label
                FROM glean_edges
            )
            """;

    /** Here {@code ->>} gives 1 for true and rounds numbers, so only strings and nulls are read by it. */
    static final String OF_SQLITE = """
            WITH node AS (
                SELECT id, type AS kind, label,
                    CASE WHEN json_type(properties_json, '$.schema') IN ('text', 'null')
                        THEN properties_json ->> '$.schema' ELSE properties_json -> '$.schema' END AS schema_name,
                    CASE WHEN json_type(properties_json, '$.type') IN ('text', 'null')
                        THEN properties_json ->> '$.type' ELSE properties_json -> '$.type' END AS column_type,
                    CASE WHEN json_type(properties_json, '$.nullable') IN ('text', 'null')
                        THEN properties_json ->> '$.nullable' ELSE properties_json -> '$.nullable' END AS nullable
                FROM glean_nodes
            ), edge AS (
                SELECT source AS source_id, target AS target_id, label FROM glean_edges
            )
            """;

    private GraphView() {}
}

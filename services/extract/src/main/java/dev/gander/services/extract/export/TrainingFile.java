package dev.gander.services.extract.export;

import java.util.List;

/**
 * One file of the export. The query's columns are the header, in its order; its last sort keys only break ties.
 *
 * @param name of the file
 * @param query over the names of {@link GraphView}
 */
record TrainingFile(String name, String query) {

    private static final TrainingFile TABLE_COLUMNS = new TrainingFile("table_columns.csv", """
            SELECT t.id AS table_id, t.label AS table_name, COALESCE(t.schema_name, '') AS schema_name,
                c.id AS column_id, c.label AS column_name, COALESCE(c.column_type, '') AS column_type,
                COALESCE(c.nullable, '') AS nullable, e.label AS relationship_type
            FROM node t JOIN edge e ON e.source_id = t.id JOIN node c ON c.id = e.target_id
            WHERE t.kind = 'table' AND c.kind = 'column'
            ORDER BY t.id, c.label NULLS LAST, c.id, e.label
            """);

    private static final TrainingFile TABLE_RELATIONSHIPS = new TrainingFile("table_relationships.csv", """
            SELECT s.id AS source_table_id, s.label AS source_table_name,
                t.id AS target_table_id, t.label AS target_table_name, e.label AS relationship_type
            FROM node s JOIN edge e ON e.source_id = s.id JOIN node t ON t.id = e.target_id
            WHERE s.kind = 'table' AND t.kind = 'table' AND e.label <> 'HAS_COLUMN'
            ORDER BY s.id, t.id, e.label
            """);

    private static final TrainingFile VIEW_DEPENDENCIES = new TrainingFile("view_dependencies.csv", """
            SELECT v.id AS view_id, v.label AS view_name, t.id AS table_id, t.label AS table_name,
                e.label AS dependency_type
            FROM node v JOIN edge e ON e.source_id = v.id JOIN node t ON t.id = e.target_id
            WHERE v.kind = 'view' AND t.kind = 'table'
            ORDER BY v.id, t.id, e.label
            """);

    /** Every file, in the order in which they are written. */
    static List<TrainingFile> all() {
        return List.of(TABLE_COLUMNS, TABLE_RELATIONSHIPS, VIEW_DEPENDENCIES);
    }
}

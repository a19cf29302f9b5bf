package dev.gander.migrate.scaffold;

import dev.gander.migrate.model.ScriptSyntax;

/** What a new file holds. In SQL it is goose's own template since 3.27. Either runs as it is. */
final class Template {

    private static final String SQL = """
            -- +goose Up
            SELECT 'up SQL query';

            -- +goose Down
            SELECT 'down SQL query';
            """;

    /** No comment line here may hold goose's mark, or it would be taken for an annotation. */
    private static final String FIRST_SQL = """
            -- The first migration of this folder. Put statements in place of the two SELECTs.
            --
            -- Up applies it, Down undoes it. A line that ends in a semicolon ends a statement. A body that
            -- holds semicolons itself, such as a trigger's or a function's, stands between the annotations
            -- StatementBegin and StatementEnd.
            --
            -- The file runs in one transaction. A statement that must not, such as CREATE INDEX CONCURRENTLY
            -- on Postgres or VACUUM, wants a file of its own with the annotation NO TRANSACTION at the top.
            --
            -- Make the next file with 'create NAME', see all of them judged with 'validate'.

            """ + SQL;

    private static final String CYPHER = """
            // +goose Up
            RETURN 'up Cypher query';

            // +goose Down
            RETURN 'down Cypher query';
            """;

    private static final String FIRST_CYPHER = """
            // The first migration of this folder. Put statements in place of the two RETURNs.
            //
            // Up applies it, Down undoes it. A line that ends in a semicolon ends a statement.
            //
            // Consecutive statements about data share a transaction, and so do consecutive statements about
            // constraints and indexes; the server refuses both kinds in one.
            //
            // Make the next file with 'create NAME', see all of them judged with 'validate'.

            """ + CYPHER;

    private static final String REPLACEABLE = """
            %1$s Runs behind the migrations, and again whenever its text changes, so write what can be run again.
            %1$s Where the old object has to go first, add a Down section that removes it.

            %1$s +goose Up
            """;

    private Template() {}

    static String replaceable(ScriptSyntax syntax) {
        return REPLACEABLE.formatted(syntax.comment())
                + (syntax.equals(ScriptSyntax.CYPHER)
                        ? "RETURN 'replaceable Cypher query';\n"
                        : "SELECT 'replaceable SQL query';\n");
    }

    static String migration(ScriptSyntax syntax) {
        return syntax.equals(ScriptSyntax.CYPHER) ? CYPHER : SQL;
    }

    /** The same with an explanation. */
    static String firstMigration(ScriptSyntax syntax) {
        return syntax.equals(ScriptSyntax.CYPHER) ? FIRST_CYPHER : FIRST_SQL;
    }
}

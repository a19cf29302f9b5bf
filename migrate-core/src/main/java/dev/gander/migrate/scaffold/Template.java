package dev.gander.migrate.scaffold;

/** What a new file holds: goose's own template since 3.27, which runs as it is. */
final class Template {

    static final String MIGRATION = """
            -- +goose Up
            SELECT 'up SQL query';

            -- +goose Down
            SELECT 'down SQL query';
            """;

    /** No comment line here may hold goose's mark, or it would be taken for an annotation. */
    static final String FIRST_MIGRATION = """
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

            """ + MIGRATION;

    private Template() {}
}

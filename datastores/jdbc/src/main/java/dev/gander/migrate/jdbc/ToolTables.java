package dev.gander.migrate.jdbc;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recognises the tables in which migration tools keep their records: by a name that the tool gives, and by columns that
 * such a table always has, so that a table that merely has the name stays part of a schema.
 */
public final class ToolTables {

    private static final List<ToolTable> KNOWN = List.of(
            known("goose_db_version(_.*)?", "version_id", "is_applied", "tstamp"),
            known("gander_history_.+", "version_row", "version_id", "checksum_algorithm", "outcome"),
            known("goose_lock", "lock_id", "lease_expires_at"),
            known("flyway_schema_history|schema_version", "installed_rank", "version", "script", "checksum", "success"),
            known("databasechangelog", "id", "author", "filename", "dateexecuted", "md5sum"),
            known("databasechangeloglock", "id", "locked", "lockgranted", "lockedby"),
            known("schema_migrations", "version"),
            known("ar_internal_metadata", "key", "value"),
            known("alembic_version", "version_num"),
            known("_sqlx_migrations", "version", "description", "checksum"),
            known("__diesel_schema_migrations", "version", "run_on"),
            known("_prisma_migrations", "checksum", "migration_name", "finished_at"),
            known("__efmigrationshistory", "migrationid", "productversion"),
            known("django_migrations", "app", "name", "applied"),
            known("knex_migrations", "name", "batch", "migration_time"),
            known("knex_migrations_lock", "is_locked"),
            known("atlas_schema_revisions", "version", "description", "executed_at"));

    private ToolTables() {}

    /** A table that a tool makes: what it may be called, and columns that it has among others. */
    private record ToolTable(Pattern name, Set<String> columns) {}

    private static ToolTable known(String name, String... columns) {
        return new ToolTable(Pattern.compile(name), Set.of(columns));
    }

    /**
     * Whether a table holds a tool's records.
     *
     * @param table its name without a schema, in any case
     * @param columns the names of its columns, in any case
     */
    public static boolean isRecord(String table, Stream<String> columns) {
        String name = table.toLowerCase(Locale.ROOT);
        Set<String> present =
                columns.map(column -> column.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        return KNOWN.stream()
                .anyMatch(tool -> tool.name().matcher(name).matches() && present.containsAll(tool.columns()));
    }
}

package dev.gander.migrate.postgres;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An index that a statement builds concurrently. A build that fails leaves the index behind, invalid, and a later
 * {@code CREATE INDEX CONCURRENTLY IF NOT EXISTS} of the same name then does nothing and reports success
 * (https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY).
 *
 * @param name of the index, as written
 * @param table whose index it is, as written
 */
record ConcurrentIndex(String name, String table) {

    private static final String PART = "(?:\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";
    private static final Pattern FORM = Pattern.compile(
            "(?is)^(?:\\s++|--[^\\n]*+\\n|/\\*.*?\\*/)*+CREATE\\s+(?:UNIQUE\\s+)?INDEX\\s+CONCURRENTLY\\s+"
                    + "(?:IF\\s+NOT\\s+EXISTS\\s+)?(" + PART + ")\\s+ON\\s+(?:ONLY\\s+)?(" + PART + "(?:\\s*\\.\\s*"
                    + PART + ")?).*");

    static Optional<ConcurrentIndex> of(String statement, UnitShape shape) {
        boolean builds =
                shape.commands().stream().anyMatch(words -> words.contains("CREATE") && words.contains("CONCURRENTLY"));
        Matcher matcher = FORM.matcher(statement);
        return builds && matcher.matches()
                ? Optional.of(new ConcurrentIndex(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    /** Returns the index's qualified name when it is there and invalid. */
    String invalid() {
        return "SELECT i.indexrelid::regclass::text FROM pg_catalog.pg_index AS i"
                + " JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid WHERE NOT i.indisvalid AND i.indrelid ="
                + " pg_catalog.to_regclass(" + PostgresDialect.quote(table) + ") AND c.relname ="
                + " (pg_catalog.parse_ident(" + PostgresDialect.quote(name) + "))[1]::name";
    }

    /** What to say when it is. */
    static String words(List<String> invalid) {
        return "the index " + String.join(", ", invalid)
                + " is there but invalid, left by a build that failed: run DROP INDEX CONCURRENTLY "
                + String.join(", ", invalid) + ", then 'resolve --retry'";
    }
}

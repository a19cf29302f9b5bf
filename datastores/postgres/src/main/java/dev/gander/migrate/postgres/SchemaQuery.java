package dev.gander.migrate.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the catalog is asked about a schema; the texts stand in the resource files of the same names. Each of them but the
 * first returns rows as {@link SchemaRow} reads them.
 */
enum SchemaQuery {
    LEFT_OUT,
    OBJECTS,
    RELATIONS,
    COLUMNS,
    CONSTRAINTS,
    INDEXES,
    TRIGGERS,
    POLICIES,
    SEQUENCES,
    ROUTINES,
    TYPES,
    GRANTS,
    OTHERS,
    PUBLICATIONS;

    /** At the end of a line that older servers do not understand and can do without. */
    private static final Pattern SINCE = Pattern.compile(" -- since ([0-9]+)$");

    private final String file;

    SchemaQuery() {
        this.file = name().toLowerCase(Locale.ROOT).replace('_', '-') + ".sql";
    }

    /** The query, with all that stands before it, for a server of this major version. */
    String text(int version) {
        return (read("catalog.sql") + read(file))
                .lines()
                .filter(line -> since(line) <= version)
                .map(line -> SINCE.matcher(line).replaceFirst(""))
                .collect(Collectors.joining("\n"));
    }

    private static int since(String line) {
        Matcher matcher = SINCE.matcher(line);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    /** A text beside these. */
    static String read(String file) {
        try (InputStream input = SchemaQuery.class.getResourceAsStream("schema/" + file)) {
            if (input == null) {
                throw new IllegalStateException("schema/" + file + " is missing beside this class");
            }
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

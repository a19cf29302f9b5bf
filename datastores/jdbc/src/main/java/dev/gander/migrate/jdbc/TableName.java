package dev.gander.migrate.jdbc;

import dev.gander.migrate.error.UsageException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a version table as a user gives it: {@code table} or {@code schema.table}.
 *
 * <p>goose 3.27 puts the name into its statements unquoted and as it stands, so {@code schema.table} works and mixed case
 * folds as the store folds it. So do we, which is why nothing but plain names and names in double quotes is let in.
 *
 * @param schema the part before the dot, as written
 * @param table the part after it, as written
 */
public record TableName(Optional<String> schema, String table) {

    private static final String PART = "([\\p{L}_][\\p{L}\\p{N}_$]*|\"(?:[^\"\\x00]|\"\")+\")";
    private static final Pattern FORM = Pattern.compile("(?:" + PART + "\\.)?" + PART);

    /**
     * Reads a name.
     *
     * @throws UsageException when it is no name of a table
     */
    public static TableName parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new UsageException(
                    "'" + text + "' is not a name of a version table",
                    "Give a plain name, or schema.table; put parts with other characters into double quotes.");
        }
        return new TableName(Optional.ofNullable(matcher.group(1)), matcher.group(2));
    }

    /** Ready for SQL: unquoted and as written. */
    @Override
    public String toString() {
        return schema.map(name -> name + "." + table).orElse(table);
    }
}

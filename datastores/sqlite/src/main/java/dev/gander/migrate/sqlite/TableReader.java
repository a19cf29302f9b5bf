package dev.gander.migrate.sqlite;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads from the text of a table what no pragma tells: its constraints, wherever they stand, and some words about columns.
 * For one call of {@link #read(List)}.
 *
 * <p>What has no effect in SQLite is not told: names of defaults, {@code MATCH}, what is the default anyway.
 */
final class TableReader {

    private static final Set<String> CONSTRAINTS_OF_TABLES =
            Set.of("constraint", "primary", "unique", "check", "foreign");
    private static final Set<String> CONSTRAINTS_OF_COLUMNS = Set.of(
            "constraint",
            "primary",
            "not",
            "null",
            "unique",
            "check",
            "default",
            "collate",
            "references",
            "generated",
            "as");

    private final SqlText text;
    private final Details details;
    private final Map<String, Map<ColumnPart, String>> columns = new HashMap<>();

    /**
     * @param text which knows the columns
     * @param details where constraints and options are told
     */
    TableReader(SqlText text, Details details) {
        this.text = text;
        this.details = details;
    }

    /**
     * Reads {@code CREATE TABLE …}.
     *
     * @return what is told of each column, by its name in lower case
     */
    Map<String, Map<ColumnPart, String>> read(List<SqlToken> tokens) {
        SqlCursor cursor = SqlHead.skip(tokens, "table");
        SqlCursor.parts(cursor.bracketed()).forEach(part -> definition(new SqlCursor(part)));
        List<List<SqlToken>> options = SqlCursor.parts(cursor.rest());
        String words =
                options.stream().map(text::of).map(SqlNames::lower).sorted().collect(Collectors.joining(", "));
        if (!words.isEmpty()) {
            details.add("options", words);
        }
        return columns;
    }

    private void definition(SqlCursor cursor) {
        Optional<String> column = Optional.empty();
        if (cursor.hasNext() && CONSTRAINTS_OF_TABLES.stream().noneMatch(cursor::isAt)) {
            String name = cursor.next().asName();
            column = Optional.of(name);
            of(name);
            cursor.until(token -> CONSTRAINTS_OF_COLUMNS.stream().anyMatch(token::isWord));
        }
        while (cursor.hasNext()) {
            constraint(cursor, column);
        }
    }

    private void constraint(SqlCursor cursor, Optional<String> column) {
        String name = cursor.skip("constraint") ? text.name(cursor.next().asName()) : "";
        if (cursor.skip("primary", "key")) {
            details.add("primary key", key(cursor, column) + named(name));
        } else if (cursor.skip("unique")) {
            String keys = keys(cursor, column);
            details.add("unique " + keys, words(conflict(cursor), named(name)));
        } else if (cursor.skip("check")) {
            String expression = "(" + text.ofExpression(cursor.bracketed()) + ")";
            conflict(cursor);
            details.add("check " + (name.isEmpty() ? expression : name), name.isEmpty() ? "" : expression);
        } else if (cursor.skip("foreign", "key")) {
            String keys = keys(cursor, column);
            cursor.skip("references");
            reference(cursor, keys, name);
        } else if (cursor.skip("references")) {
            reference(cursor, keys(cursor, column), name);
        } else if (column.isPresent()) {
            ofColumn(cursor, of(column.get()), name);
        } else if (cursor.hasNext()) {
            details.add("other", text.of(cursor.rest()));
        }
    }

    private Map<ColumnPart, String> of(String column) {
        return columns.computeIfAbsent(SqlNames.lower(column), name -> new EnumMap<>(ColumnPart.class));
    }

    private void ofColumn(SqlCursor cursor, Map<ColumnPart, String> parts, String name) {
        if (cursor.skip("not", "null")) {
            parts.put(ColumnPart.NOT_NULL, words("not null", conflict(cursor), named(name)));
        } else if (cursor.skip("null")) {
            conflict(cursor);
        } else if (cursor.skip("default")) {
            skipDefault(cursor);
        } else if (cursor.skip("collate")) {
            String collation = cursor.next().lower();
            parts.put(ColumnPart.COLLATION, collation.equals("binary") ? "" : "collate " + SqlNames.quoted(collation));
        } else if (cursor.skip("generated", "always", "as") || cursor.skip("as")) {
            parts.put(ColumnPart.GENERATED, "generated always as (" + text.ofExpression(cursor.bracketed()) + ")");
            if (!cursor.skip("stored")) {
                cursor.skip("virtual");
            }
        } else if (cursor.hasNext()) {
            parts.merge(ColumnPart.OTHER, text.of(List.of(cursor.next())), (one, other) -> one + " " + other);
        }
    }

    /** A pragma tells it. */
    private static void skipDefault(SqlCursor cursor) {
        if (cursor.isAtSymbol("(")) {
            cursor.bracketed();
        } else if (cursor.skipSymbol("-") || cursor.skipSymbol("+") || cursor.hasNext()) {
            cursor.next();
        }
    }

    private String key(SqlCursor cursor, Optional<String> column) {
        String keys = keys(cursor, column);
        if (column.isPresent() && !cursor.skip("asc") && cursor.skip("desc")) {
            keys = keys.replaceFirst("\\)$", " desc)");
        }
        String conflict = conflict(cursor);
        return words(keys, conflict, cursor.skip("autoincrement") ? "autoincrement" : "");
    }

    private String keys(SqlCursor cursor, Optional<String> column) {
        List<String> keys = new ArrayList<>(column.map(text::name).stream().toList());
        if (column.isEmpty()) {
            for (List<SqlToken> part : SqlCursor.parts(cursor.bracketed())) {
                SqlCursor key = new SqlCursor(part);
                String name = key.hasNext() ? text.name(key.next().asName()) : "";
                keys.add(words(name, text.of(key.rest())).replaceFirst(" asc$", ""));
            }
        }
        return "(" + String.join(", ", keys) + ")";
    }

    private void reference(SqlCursor cursor, String keys, String name) {
        StringBuilder reference = new StringBuilder("references ")
                .append(SqlNames.quoted(cursor.next().asName()));
        if (cursor.isAtSymbol("(")) {
            String columns = SqlCursor.parts(cursor.bracketed()).stream()
                    .map(part -> SqlNames.quoted(part.get(0).asName()))
                    .collect(Collectors.joining(", "));
            reference.append(" (").append(columns).append(")");
        }
        reference.append(ReferenceActions.read(cursor));
        details.add("foreign key " + keys, reference + named(name));
    }

    private static String conflict(SqlCursor cursor) {
        if (!cursor.skip("on", "conflict")) {
            return "";
        }
        String resolution = cursor.next().lower();
        return resolution.equals("abort") ? "" : "on conflict " + resolution;
    }

    private static String named(String name) {
        return name.isEmpty() ? "" : " named " + name;
    }

    private static String words(String... words) {
        return List.of(words).stream()
                .filter(word -> !word.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }
}

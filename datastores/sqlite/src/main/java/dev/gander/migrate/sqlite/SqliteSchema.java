package dev.gander.migrate.sqlite;

import dev.gander.migrate.jdbc.ToolTables;
import dev.gander.migrate.schema.ObjectName;
import dev.gander.migrate.schema.Schema;
import dev.gander.migrate.schema.SchemaObject;
import dev.gander.migrate.sqlite.SqlToken.Kind;
import dev.gander.migrate.sqlite.SqliteCatalog.Column;
import dev.gander.migrate.sqlite.SqliteCatalog.Entry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes a schema of a catalog: tables with their columns, constraints, indexes and triggers, and views with theirs. Pure.
 *
 * @param catalog what was read
 * @param own the name of the version table, in lower case, which is left out whatever its columns are
 * @param dependants indexes and triggers, by their table's name in lower case
 */
record SqliteSchema(SqliteCatalog catalog, String own, Map<String, List<Entry>> dependants) {

    static final String PRODUCT = "SQLite 3";

    private static final Set<String> VALUES =
            Set.of("null", "true", "false", "current_date", "current_time", "current_timestamp");

    static SqliteSchema of(SqliteCatalog catalog, String own) {
        return new SqliteSchema(
                catalog,
                own,
                catalog.entries().stream().collect(Collectors.groupingBy(entry -> SqlNames.lower(entry.table()))));
    }

    Schema schema() {
        List<SchemaObject> objects = new ArrayList<>();
        Set<String> leftOut = new TreeSet<>();
        for (Entry entry : catalog.entries()) {
            if (entry.type().equals("table") && isRecord(entry)) {
                leftOut.add(SqlNames.quoted(entry.name()));
            } else if (entry.type().equals("table")) {
                objects.add(table(entry));
            } else if (entry.type().equals("view")) {
                objects.add(view(entry));
            }
        }
        return new Schema(PRODUCT, objects, List.copyOf(leftOut));
    }

    private boolean isRecord(Entry entry) {
        return SqlNames.lower(entry.name()).equals(own)
                || ToolTables.isRecord(entry.name(), columns(entry).stream().map(Column::name));
    }

    private List<Column> columns(Entry table) {
        return catalog.columns().getOrDefault(table.name(), List.of());
    }

    private SchemaObject table(Entry table) {
        Details details = new Details();
        if (table.virtual()) {
            StatementTexts.virtualTable(table.sql(), details);
            dependants(table, SqlText.OF_STATEMENTS, details);
        } else {
            SqlText text = new SqlText(columns(table).stream()
                    .collect(Collectors.toMap(column -> SqlNames.lower(column.name()), Column::name)));
            Map<String, Map<ColumnPart, String>> parts =
                    new TableReader(text, details).read(SqlLexer.tokens(table.sql()));
            for (Column column : columns(table)) {
                Map<ColumnPart, String> told = parts.getOrDefault(SqlNames.lower(column.name()), Map.of());
                details.add("column " + SqlNames.quoted(column.name()), column(column, told));
            }
            dependants(table, text, details);
        }
        return object("table", table, details);
    }

    private SchemaObject view(Entry view) {
        Details details = new Details();
        details.add("columns", catalog.viewColumns().getOrDefault(view.name(), ""));
        details.add("definition", StatementTexts.view(view.sql()));
        dependants(view, SqlText.OF_STATEMENTS, details);
        return object("view", view, details);
    }

    private static SchemaObject object(String kind, Entry entry, Details details) {
        return new SchemaObject(new ObjectName(kind, SqlNames.quoted(entry.name())), details.list());
    }

    private void dependants(Entry owner, SqlText text, Details details) {
        for (Entry entry : dependants.getOrDefault(SqlNames.lower(owner.name()), List.of())) {
            if (entry.type().equals("index")) {
                details.add(
                        "index " + SqlNames.quoted(entry.name()),
                        StatementTexts.index(entry.sql(), text, catalog.keys().getOrDefault(entry.name(), List.of())));
            } else if (entry.type().equals("trigger")) {
                details.add("trigger " + SqlNames.quoted(entry.name()), StatementTexts.trigger(entry.sql()));
            }
        }
    }

    private static String column(Column column, Map<ColumnPart, String> told) {
        Map<ColumnPart, String> parts = new EnumMap<>(ColumnPart.class);
        parts.putAll(told);
        parts.put(ColumnPart.TYPE, type(column.type()));
        if (column.notNull()) {
            parts.putIfAbsent(ColumnPart.NOT_NULL, "not null");
        }
        column.fallback().map(SqliteSchema::fallback).ifPresent(text -> parts.put(ColumnPart.DEFAULT, text));
        if (column.hidden() > 1) {
            parts.merge(
                    ColumnPart.GENERATED, column.hidden() == 3 ? "stored" : "virtual", (one, two) -> one + " " + two);
        }
        return parts.values().stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    /** SQLite compares types without regard to case. */
    private static String type(String type) {
        List<SqlToken> tokens = SqlLexer.tokens(type);
        return SqlNames.lower(SqlText.OF_STATEMENTS.of(tokens));
    }

    /** A name as a default is the text of that name. */
    private static String fallback(String text) {
        List<SqlToken> tokens = SqlLexer.tokens(text);
        String expression = SqlText.OF_STATEMENTS.ofExpression(tokens);
        if (tokens.size() == 1) {
            SqlToken only = tokens.get(0);
            boolean named = only.kind() == Kind.NAME || only.kind() == Kind.WORD && !VALUES.contains(only.lower());
            String value = named ? "'" + only.text().replace("'", "''") + "'" : expression;
            return value.equals("null") ? "" : "default " + value;
        }
        boolean signed = tokens.size() == 2 && tokens.get(1).kind() == Kind.NUMBER;
        return "default " + (signed ? expression : "(" + expression + ")");
    }
}

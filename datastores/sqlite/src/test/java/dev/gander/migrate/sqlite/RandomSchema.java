package dev.gander.migrate.sqlite;

import dev.gander.migrate.sqlite.SqlToken.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A schema made up of numbers: what its objects are, statements that make them in any order and style, and changes of one. */
final class RandomSchema {

    private static final List<String> TYPES = List.of("INTEGER", "TEXT", "REAL", "VARCHAR(20)", "DECIMAL(10, 2)", "");
    private static final List<String> COLUMN_WORDS = List.of(
            "",
            " NOT NULL",
            " DEFAULT 7",
            " DEFAULT 'seven'",
            " COLLATE NOCASE",
            " UNIQUE",
            " CHECK (key <> 3)",
            " REFERENCES t0 (key)",
            " REFERENCES t0 (key) ON DELETE CASCADE",
            " AS (key + 1)",
            " AS (key + 1) STORED");
    private static final List<String> INDEXES = List.of(
            "(key)",
            "(key DESC)",
            "(lower(key))",
            "(key COLLATE NOCASE)",
            "(key) WHERE key > 1",
            "(key, first)",
            "(first, key)");
    private static final List<String> BODIES =
            List.of("SELECT 1;", "DELETE FROM t0 WHERE key = new.key;", "UPDATE t0 SET first = 'it''s'; SELECT 2;");
    private static final List<String> QUERIES = List.of(
            "SELECT key FROM t0",
            "SELECT key, first FROM t0",
            "SELECT key FROM t0 WHERE first > 'x'",
            "SELECT 1 AS key");

    private final Random random;
    private final TreeMap<String, Table> tables = new TreeMap<>();
    private final TreeMap<String, String> views = new TreeMap<>();

    RandomSchema(Random random) {
        this.random = random;
        for (int number = 0; number < 4; number++) {
            tables.put("t" + number, new Table("t" + number));
            views.put("v" + number, one(QUERIES));
        }
    }

    /** A table that can be changed. */
    private final class Table {
        private final String name;
        private final TreeMap<String, String> columns = new TreeMap<>();
        private final TreeMap<String, String> indexes = new TreeMap<>();
        private final TreeMap<String, String> triggers = new TreeMap<>();
        private String options = "";

        Table(String name) {
            this.name = name;
            columns.put("key", "INTEGER PRIMARY KEY");
            columns.put("first", "TEXT");
            for (int number = 0; number < 4; number++) {
                columns.put("c" + number, column());
            }
            indexes.put(name + "_i", one(INDEXES));
            triggers.put(name + "_r", one(BODIES));
        }

        List<String> statements() {
            List<String> definitions = new ArrayList<>();
            columns.forEach((column, text) -> definitions.add(column + " " + text));
            List<String> statements = new ArrayList<>();
            statements.add("CREATE TABLE " + name + " (" + String.join(", ", definitions) + ")" + options);
            indexes.forEach((index, keys) -> statements.add("CREATE INDEX " + index + " ON " + name + " " + keys));
            triggers.forEach((trigger, body) -> statements.add(
                    "CREATE TRIGGER " + trigger + " AFTER INSERT ON " + name + " BEGIN " + body + " END"));
            return statements;
        }

        void change() {
            switch (random.nextInt(8)) {
                case 0 -> columns.put("added", column());
                case 1 -> columns.remove("c1");
                case 2 -> other(columns, "c2", this::column);
                case 3 -> other(indexes, name + "_i", () -> one(INDEXES));
                case 4 -> other(triggers, name + "_r", () -> one(BODIES));
                case 5 -> indexes.put(name + "_j", "(c0)");
                case 6 -> triggers.clear();
                default -> options = " WITHOUT ROWID";
            }
        }

        private String column() {
            return (one(TYPES) + one(COLUMN_WORDS)).strip();
        }
    }

    /** Changes one object, and answers which. */
    String change() {
        String number = String.valueOf(1 + random.nextInt(3));
        switch (random.nextInt(8)) {
            case 0 -> other(views, "v" + number, () -> one(QUERIES));
            case 1 -> views.remove("v" + number);
            case 2 -> {
                tables.put("t9", new Table("t9"));
                return "table t9";
            }
            default -> {
                tables.computeIfAbsent("t" + number, Table::new).change();
                return "table t" + number;
            }
        }
        return "view v" + number;
    }

    private void other(TreeMap<String, String> texts, String name, Supplier<String> next) {
        String before = texts.getOrDefault(name, "");
        while (before.equals(texts.get(name))) {
            texts.put(name, next.get());
        }
    }

    /** Statements that make it, each written as the style of this moment has it; tables first. */
    List<String> statements(Random style) {
        List<String> first = new ArrayList<>();
        List<String> then = new ArrayList<>();
        for (Table table : tables.values()) {
            List<String> statements = table.statements();
            first.add(statements.get(0));
            then.addAll(statements.subList(1, statements.size()));
        }
        views.forEach((view, query) -> then.add("CREATE VIEW " + view + " AS " + query));
        Collections.shuffle(first, style);
        Collections.shuffle(then, style);
        first.addAll(then);
        return first.stream().map(statement -> styled(statement, style)).toList();
    }

    /** The same statement with other blanks, comments, case and quotes. */
    private static String styled(String statement, Random style) {
        StringBuilder text = new StringBuilder();
        for (SqlToken token : SqlLexer.tokens(statement)) {
            text.append(List.of(" ", "\n", " /* ; */ ", " -- '\n").get(style.nextInt(4)));
            text.append(token.kind() == Kind.WORD ? styledWord(token.text(), style) : token.source());
        }
        return text.toString();
    }

    private static String styledWord(String word, Random style) {
        boolean name = word.matches("[tcv][0-9](_[ijr])?|first")
                || Set.of("key", "added").contains(word);
        if (name) {
            return List.of(word, "\"" + word + "\"", "[" + word + "]", "`" + word + "`")
                    .get(style.nextInt(4));
        }
        return style.nextBoolean() ? word.toLowerCase(Locale.ROOT) : word;
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

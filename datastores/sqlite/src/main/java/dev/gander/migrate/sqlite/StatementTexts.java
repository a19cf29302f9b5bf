package dev.gander.migrate.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the texts of views, triggers, indexes and virtual tables say behind the name. Pure. */
final class StatementTexts {

    private StatementTexts() {}

    /** The query of a view; what its columns are called is told by the columns. */
    static String view(String sql) {
        SqlCursor cursor = SqlHead.skip(SqlLexer.tokens(sql), "view");
        cursor.bracketed();
        cursor.skip("as");
        return SqlText.OF_STATEMENTS.of(cursor.rest());
    }

    /** When it fires, and what it then does, one statement on each line. */
    static String trigger(String sql) {
        SqlCursor cursor = SqlHead.skip(SqlLexer.tokens(sql), "trigger");
        List<SqlToken> head = new ArrayList<>();
        boolean timed = cursor.isAt("before") || cursor.isAt("after") || cursor.isAt("instead");
        while (cursor.hasNext() && !cursor.isAt("begin")) {
            if (!cursor.skip("for", "each", "row")) {
                SqlToken token = cursor.next();
                head.add(token);
                if (token.isSymbol(".") && cursor.hasNext()) {
                    head.add(cursor.next());
                }
            }
        }
        cursor.skip("begin");
        String start = (timed ? "" : "before ") + SqlText.OF_STATEMENTS.of(head) + " begin\n";
        return start + body(cursor.rest()) + "end";
    }

    private static String body(List<SqlToken> tokens) {
        StringBuilder body = new StringBuilder();
        SqlCursor cursor = new SqlCursor(tokens);
        while (cursor.hasNext()) {
            List<SqlToken> statement = cursor.until(token -> token.isSymbol(";"));
            if (cursor.skipSymbol(";")) {
                body.append("  ").append(SqlText.OF_STATEMENTS.of(statement)).append(";\n");
            }
        }
        return body.toString();
    }

    /**
     * The keys of an index with their order and collation, and which rows it holds.
     *
     * @param text which knows the columns of its table
     * @param keys as the pragma tells them
     */
    static String index(String sql, SqlText text, List<SqliteCatalog.Key> keys) {
        List<SqlToken> tokens = SqlLexer.tokens(sql);
        boolean unique = tokens.size() > 1 && tokens.get(1).isWord("unique");
        SqlCursor cursor = SqlHead.skip(tokens, "index");
        cursor.skip("on");
        cursor.next();
        List<List<SqlToken>> parts = SqlCursor.parts(cursor.bracketed());
        String told = keys.stream()
                .map(key -> key.column().map(text::name).orElseGet(() -> expression(parts.get(key.position()), text))
                        + (key.collation().equals("binary") ? "" : " collate " + SqlNames.quoted(key.collation()))
                        + (key.descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
        String where = cursor.skip("where") ? " where " + text.ofExpression(cursor.rest()) : "";
        return (unique ? "unique " : "") + "(" + told + ")" + where;
    }

    /** Without what the pragma has told of it. */
    private static String expression(List<SqlToken> key, SqlText text) {
        int end = key.size();
        if (end > 1 && (key.get(end - 1).isWord("asc") || key.get(end - 1).isWord("desc"))) {
            end--;
        }
        if (end > 2 && key.get(end - 2).isWord("collate")) {
            end -= 2;
        }
        return text.ofExpression(key.subList(0, end));
    }

    /** The module of a virtual table and what it is given, which only the module understands. */
    static void virtualTable(String sql, Details details) {
        SqlCursor cursor = SqlHead.skip(SqlLexer.tokens(sql), "table");
        cursor.skip("using");
        details.add("module", SqlNames.lower(cursor.next().asName()));
        if (cursor.isAtSymbol("(")) {
            details.add("arguments", SqlText.asWritten(cursor.bracketed()));
        }
    }
}

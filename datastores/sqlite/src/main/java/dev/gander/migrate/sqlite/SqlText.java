package dev.gander.migrate.sqlite;

import dev.gander.migrate.sqlite.SqlToken.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes tokens as SQL that is the same however they were written first: one blank where one is needed, keywords and
 * functions in lower case, names quoted where they must be.
 *
 * @param columns of the table that the text is about, by their names in lower case: these are written as they were declared
 */
record SqlText(Map<String, String> columns) {

    /** Text that may name anything. */
    static final SqlText OF_STATEMENTS = new SqlText(Map.of());

    /** Words behind which a name stands even when a bracket follows it. */
    private static final Set<String> BEFORE_NAMES =
            Set.of("into", "with", "recursive", "update", "join", "from", "references", "table", "as", "on");

    private static final Set<String> CALLABLE = Set.of("cast", "raise", "replace", "if", "glob", "like", "regexp");
    private static final Map<String, String> SAME = Map.of("==", "=", "!=", "<>");
    private static final Set<String> TIGHT_BEFORE = Set.of(")", ",", ";", ".");
    private static final Set<String> TIGHT_BEHIND = Set.of("(", ".");

    SqlText {
        columns = Map.copyOf(columns);
    }

    String of(List<SqlToken> tokens) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < tokens.size(); index++) {
            if (index > 0 && isSpaced(tokens, index)) {
                text.append(' ');
            }
            text.append(word(tokens, index));
        }
        return text.toString();
    }

    /** The same without brackets around the whole. */
    String ofExpression(List<SqlToken> tokens) {
        List<SqlToken> inner = tokens;
        while (SqlCursor.isBracketed(inner)) {
            inner = inner.subList(1, inner.size() - 1);
        }
        return of(inner);
    }

    /** Tokens with their quotes and case, for readers that are not SQLite. */
    static String asWritten(List<SqlToken> tokens) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < tokens.size(); index++) {
            text.append(index > 0 && isSpaced(tokens, index) ? " " : "")
                    .append(tokens.get(index).source());
        }
        return text.toString();
    }

    /** A name, as the table has declared it. */
    String name(String name) {
        return SqlNames.quoted(columns.getOrDefault(SqlNames.lower(name), name));
    }

    private String word(List<SqlToken> tokens, int index) {
        SqlToken token = tokens.get(index);
        if (index > 0 && tokens.get(index - 1).isWord("collate")) {
            return SqlNames.quoted(token.lower());
        }
        return switch (token.kind()) {
            case NAME -> name(token.text());
            case WORD -> unquoted(tokens, index);
            case SYMBOL -> SAME.getOrDefault(token.text(), token.text());
            case NUMBER -> token.lower();
            case STRING -> token.text().startsWith("'") ? token.text() : token.lower();
        };
    }

    private String unquoted(List<SqlToken> tokens, int index) {
        SqlToken token = tokens.get(index);
        boolean isColumn = columns.containsKey(SqlNames.lower(token.text())) && !SqlNames.isReserved(token.text());
        if (isColumn && !isCall(tokens, index)) {
            return name(token.text());
        }
        return SqlNames.isKeyword(token.text()) || isCall(tokens, index) ? token.lower() : token.text();
    }

    private static boolean isCall(List<SqlToken> tokens, int index) {
        Optional<SqlToken> next = index + 1 < tokens.size() ? Optional.of(tokens.get(index + 1)) : Optional.empty();
        boolean named = index > 0
                && tokens.get(index - 1).kind() == Kind.WORD
                && BEFORE_NAMES.contains(tokens.get(index - 1).lower());
        return !named && next.filter(token -> token.isSymbol("(")).isPresent();
    }

    private static boolean isSpaced(List<SqlToken> tokens, int index) {
        SqlToken before = tokens.get(index - 1);
        SqlToken token = tokens.get(index);
        if (isOneOf(before, TIGHT_BEHIND) || isOneOf(token, TIGHT_BEFORE) || isSign(tokens, index - 1)) {
            return false;
        }
        return !token.isSymbol("(") || !isCallable(before);
    }

    private static boolean isCallable(SqlToken token) {
        return token.kind() == Kind.NAME
                || token.kind() == Kind.WORD && (!SqlNames.isKeyword(token.text()) || CALLABLE.contains(token.lower()));
    }

    /** Whether it belongs to the value behind it, and not between two values. */
    private static boolean isSign(List<SqlToken> tokens, int index) {
        SqlToken token = tokens.get(index);
        if (!isOneOf(token, Set.of("-", "+", "~"))) {
            return false;
        }
        if (index == 0) {
            return true;
        }
        SqlToken before = tokens.get(index - 1);
        return before.kind() == Kind.SYMBOL && !before.isSymbol(")")
                || before.kind() == Kind.WORD && SqlNames.isReserved(before.text());
    }

    private static boolean isOneOf(SqlToken token, Set<String> symbols) {
        return token.kind() == Kind.SYMBOL && symbols.contains(token.text());
    }
}

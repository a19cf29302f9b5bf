package dev.gander.migrate.sqlite;

import dev.gander.migrate.sqlite.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts SQL into tokens as SQLite's own tokenizer does, blanks and comments left out. Never fails. */
final class SqlLexer {

    private static final Set<String> LONG_SYMBOLS = Set.of("||", "->", "<<", ">>", "<=", ">=", "<>", "!=", "==");
    private static final String LONGEST_SYMBOL = "->>";

    private static final String BLANKS = " \t\n\f\r";
    private static final char VERTICAL_TAB = '\u000B';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final List<SqlToken> tokens = new ArrayList<>();
    private int at;

    private SqlLexer(String text) {
        this.text = text;
    }

    static List<SqlToken> tokens(String text) {
        SqlLexer lexer = new SqlLexer(text);
        while (lexer.at < text.length()) {
            lexer.readOne();
        }
        return List.copyOf(lexer.tokens);
    }

    /**
     * Whether the character there separates tokens for SQLite: white space of ASCII, a vertical tab only behind another such, and
     * the byte-order mark. Any other blank of Unicode begins a token, so the store judges it.
     */
    static boolean isBlank(String text, int at) {
        char character = text.charAt(at);
        return BLANKS.indexOf(character) >= 0
                || character == BYTE_ORDER_MARK
                || character == VERTICAL_TAB && at > 0 && (BLANKS + VERTICAL_TAB).indexOf(text.charAt(at - 1)) >= 0;
    }

    private void readOne() {
        char character = text.charAt(at);
        if (isBlank(text, at)) {
            at++;
        } else if (text.startsWith("--", at)) {
            at = past("\n", at + 2);
        } else if (text.startsWith("/*", at)) {
            at = past("*/", at + 2);
        } else if (character == '\'') {
            string(at);
        } else if ((character == 'x' || character == 'X') && text.startsWith("'", at + 1)) {
            string(at + 1);
        } else if (character == '"' || character == '`' || character == '[') {
            name(character);
        } else if (isDigit(at) || character == '.' && isDigit(at + 1)) {
            number();
        } else if (isWordPart(at)) {
            word();
        } else {
            symbol();
        }
    }

    private void string(int quote) {
        int end = pastQuoted('\'', quote);
        String source = text.substring(at, end);
        add(Kind.STRING, source, end);
    }

    private void name(char opening) {
        char closing = opening == '[' ? ']' : opening;
        int end = opening == '[' ? past("]", at + 1) : pastQuoted(closing, at);
        boolean closed = end > at + 1 && text.charAt(end - 1) == closing;
        String inner = text.substring(at + 1, closed ? end - 1 : end);
        String name = opening == '[' ? inner : inner.replace("" + closing + closing, "" + closing);
        tokens.add(new SqlToken(Kind.NAME, name, text.substring(at, end)));
        at = end;
    }

    /** A doubled quote does not end what it stands in. */
    private int pastQuoted(char quote, int from) {
        int end = from + 1;
        while (end < text.length()) {
            if (text.charAt(end) != quote) {
                end++;
            } else if (end + 1 < text.length() && text.charAt(end + 1) == quote) {
                end += 2;
            } else {
                return end + 1;
            }
        }
        return end;
    }

    private void number() {
        int end = at;
        while (end < text.length() && (isWordPart(end) || text.charAt(end) == '.' || isSignOfExponent(end))) {
            end++;
        }
        add(Kind.NUMBER, text.substring(at, end), end);
    }

    private boolean isSignOfExponent(int index) {
        char before = text.charAt(Math.max(at, index - 1));
        boolean exponent = (before == 'e' || before == 'E') && !text.startsWith("0x", at) && !text.startsWith("0X", at);
        return exponent && (text.charAt(index) == '-' || text.charAt(index) == '+');
    }

    private void word() {
        int end = at;
        while (end < text.length() && isWordPart(end)) {
            end++;
        }
        add(Kind.WORD, text.substring(at, end), end);
    }

    private void symbol() {
        int length = text.startsWith(LONGEST_SYMBOL, at) ? 3 : 1;
        if (length == 1 && at + 2 <= text.length() && LONG_SYMBOLS.contains(text.substring(at, at + 2))) {
            length = 2;
        }
        add(Kind.SYMBOL, text.substring(at, at + length), at + length);
    }

    private void add(Kind kind, String source, int end) {
        tokens.add(new SqlToken(kind, source, source));
        at = end;
    }

    private int past(String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private boolean isWordPart(int index) {
        char character = text.charAt(index);
        return isDigit(index)
                || character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character == '_'
                || character == '$'
                || character >= 0x80;
    }
}

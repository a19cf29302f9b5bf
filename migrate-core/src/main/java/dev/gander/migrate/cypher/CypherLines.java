package dev.gander.migrate.cypher;

/**
 * Follows the lines of a statement: whether a quote or a block comment is open behind them, and whether the last one ended
 * the statement. A semicolon ends a statement as the last sign of a line, before a comment at most, and outside quotes.
 */
public final class CypherLines {

    private static final char NONE = 0;
    private static final char BLOCK_COMMENT = '*';

    private char open = NONE;
    private char last = NONE;

    /** Whether the next line begins inside a string, a name in backticks or a block comment. */
    public boolean isOpen() {
        return open != NONE;
    }

    /** Takes the next line of the statement. */
    public void add(String line) {
        last = NONE;
        int at = 0;
        while (at < line.length()) {
            at = open == NONE ? code(line, at) : quoted(line, at);
        }
    }

    /** Whether the line taken last ended the statement. */
    public boolean isEnded() {
        return open == NONE && last == ';';
    }

    /** Forgets the statement. */
    public void startOver() {
        open = NONE;
        last = NONE;
    }

    private int code(String line, int at) {
        char character = line.charAt(at);
        if (line.startsWith("//", at) || line.startsWith("--", at) && last == ';') {
            return line.length();
        }
        if (line.startsWith("/*", at)) {
            open = BLOCK_COMMENT;
            return at + 2;
        }
        if (character == '\'' || character == '"' || character == '`') {
            open = character;
        }
        if (!Character.isWhitespace(character) && !Character.isSpaceChar(character)) {
            last = character;
        }
        return at + 1;
    }

    private int quoted(String line, int at) {
        if (open == BLOCK_COMMENT) {
            boolean closes = line.startsWith("*/", at);
            open = closes ? NONE : open;
            return at + (closes ? 2 : 1);
        }
        if (line.charAt(at) == '\\' && open != '`') {
            return at + 2;
        }
        open = line.charAt(at) == open ? NONE : open;
        return at + 1;
    }
}

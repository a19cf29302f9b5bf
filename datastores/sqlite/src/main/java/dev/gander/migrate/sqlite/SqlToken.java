package dev.gander.migrate.sqlite;

import java.util.Locale;

/**
 * A piece of SQL that is neither blank nor comment.
 *
 * @param kind what it is
 * @param text a word or symbol as written; a name without its quotes; anything else as written
 * @param source as written
 */
record SqlToken(Kind kind, String text, String source) {

    enum Kind {
        /** Unquoted: a keyword, or the name of something. */
        WORD,
        /** In double quotes, backquotes or brackets. */
        NAME,
        /** In single quotes; also a blob, with its prefix. */
        STRING,
        NUMBER,
        SYMBOL
    }

    /** Whether it is this keyword, which is given in lower case. */
    boolean isWord(String keyword) {
        return kind == Kind.WORD && lower().equals(keyword);
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** The text in lower case. */
    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** What it is called where a name is expected, in which SQLite takes a string too. */
    String asName() {
        return kind == Kind.STRING ? text.substring(1, text.length() - 1).replace("''", "'") : text;
    }
}

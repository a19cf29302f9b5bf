package dev.gander.migrate.cypher;

import java.util.Locale;

/**
 * A word, a sign or a quoted text.
 *
 * @param kind which
 * @param text as written; of a name in backticks, the name; of a string, what stands between its quotes
 * @param line on which it begins, counted from 0 within the unit
 */
public record CypherToken(Kind kind, String text, int line) {

    /** What a token can be. */
    public enum Kind {
        /** Letters, digits and underscores: a keyword, a name or a number. */
        WORD,
        /** A name in backticks, which is no keyword. */
        NAME,
        /** A string. */
        TEXT,
        /** One character that is none of these. */
        SIGN
    }

    /** Whether it is this keyword, in any case, or this sign. */
    public boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.SIGN)
                && text.toUpperCase(Locale.ROOT).equals(word);
    }

    /** Whether it can name something. */
    public boolean isName() {
        return kind == Kind.WORD || kind == Kind.NAME;
    }
}

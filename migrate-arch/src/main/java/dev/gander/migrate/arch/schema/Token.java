package dev.gander.migrate.arch.schema;

import java.util.Locale;

/**
 * A word of a text, or a sign.
 *
 * @param text as it stands, without quotes; what is put in at run time is a {@link #HOLE}
 * @param offset of its first character in the text
 * @param end offset after its last character
 */
record Token(Kind kind, String text, int offset, int end) {

    /** Stands in a text for what is known at run time only. */
    static final char HOLE = '\uFFFC';

    enum Kind {
        WORD,
        QUOTED_NAME,
        STRING,
        DOLLAR_QUOTED,
        NUMBER,
        SIGN
    }

    /** The word in lower case without holes; empty for what is no word. */
    String word() {
        return kind == Kind.WORD ? text.replace(String.valueOf(HOLE), "").toLowerCase(Locale.ROOT) : "";
    }

    boolean is(String word) {
        return kind == Kind.SIGN ? text.equals(word) : word().equals(word);
    }

    boolean hasHole() {
        return text.indexOf(HOLE) >= 0;
    }

    /** Nothing of it is known. */
    boolean isHole() {
        return kind == Kind.WORD && word().isEmpty();
    }
}

package dev.gander.migrate.postgres;

/**
 * Walks over PostgreSQL text and tells words, separators and parentheses from what stands in quotes and comments.
 *
 * <p>It follows the server's lexical rules with {@code standard_conforming_strings} on
 * (https://www.postgresql.org/docs/current/sql-syntax-lexical.html). It only serves to decide how a text is sent; where a
 * statement ends was decided before.
 */
final class SqlScanner {

    /** Hears what the scanner finds outside of quotes and comments. */
    interface Listener {

        /** An unquoted word, such as a keyword. */
        void word(int from, int to);

        /** Any other single character that is no white space, or a whole quoted text: {@code '}, {@code "} or {@code $}. */
        void sign(char sign);
    }

    private final String text;
    private final Listener listener;
    private int at;

    SqlScanner(String text, Listener listener) {
        this.text = text;
        this.listener = listener;
    }

    /**
     * Walks to the end.
     *
     * @return whether every quote and comment was closed
     */
    boolean scan() {
        while (at < text.length()) {
            char here = text.charAt(at);
            if (isSpace(here)) {
                at++;
            } else if (isWordStart(here) ? !word() : !other(here)) {
                return false;
            }
        }
        return true;
    }

    private boolean other(char here) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : '\0';
        if (here == '-' && next == '-') {
            skipLine();
            return true;
        }
        if (here == '/' && next == '*') {
            return skipComment();
        }
        if (here == '\'' || here == '"') {
            at++;
            listener.sign(here);
            return skipQuoted(here);
        }
        if (here == '$') {
            return dollar();
        }
        at++;
        listener.sign(here);
        return true;
    }

    private boolean word() {
        int from = at;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        boolean escapes = at - from == 1 && (text.charAt(from) | 0x20) == 'e';
        if (escapes && at < text.length() && text.charAt(at) == '\'') {
            listener.sign('\'');
            at++;
            return skipEscaped();
        }
        listener.word(from, at);
        return true;
    }

    private void skipLine() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end + 1;
    }

    private boolean skipComment() {
        int depth = 0;
        while (at + 1 < text.length()) {
            if (text.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (text.startsWith("*/", at)) {
                depth--;
                at += 2;
                if (depth == 0) {
                    return true;
                }
            } else {
                at++;
            }
        }
        return false;
    }

    /** A doubled quote reads as two texts side by side, which ends at the same place. */
    private boolean skipQuoted(char quote) {
        int end = text.indexOf(quote, at);
        at = end < 0 ? text.length() : end + 1;
        return end >= 0;
    }

    private boolean skipEscaped() {
        while (at < text.length()) {
            char here = text.charAt(at++);
            if (here == '\\') {
                at++;
            } else if (here == '\'' && !continuesEscaped()) {
                return true;
            }
        }
        return false;
    }

    /** After a quote: either the second of a doubled one, or a new line and another part of the same literal. */
    private boolean continuesEscaped() {
        if (at < text.length() && text.charAt(at) == '\'') {
            at++;
            return true;
        }
        int ahead = at;
        boolean line = false;
        while (ahead < text.length()) {
            if (text.startsWith("--", ahead)) {
                int end = text.indexOf('\n', ahead);
                ahead = end < 0 ? text.length() : end;
            } else if (isSpace(text.charAt(ahead))) {
                line |= text.charAt(ahead) == '\n' || text.charAt(ahead) == '\r';
                ahead++;
            } else {
                break;
            }
        }
        if (line && ahead < text.length() && text.charAt(ahead) == '\'') {
            at = ahead + 1;
            return true;
        }
        return false;
    }

    private boolean dollar() {
        int end = at + 1;
        while (end < text.length() && isTagPart(text.charAt(end), end == at + 1)) {
            end++;
        }
        if (end >= text.length() || text.charAt(end) != '$') {
            at++;
            listener.sign('$');
            return true;
        }
        String delimiter = text.substring(at, end + 1);
        int close = text.indexOf(delimiter, end + 1);
        listener.sign('$');
        at = close < 0 ? text.length() : close + delimiter.length();
        return close >= 0;
    }

    /** The server's white space is ASCII only; anything above counts as a letter. */
    private static boolean isSpace(char here) {
        return here == ' ' || here >= '\t' && here <= '\r';
    }

    private static boolean isTagPart(char here, boolean first) {
        return first ? isWordStart(here) : isWordPart(here) && here != '$';
    }

    private static boolean isWordStart(char here) {
        return here >= 'a' && here <= 'z' || here >= 'A' && here <= 'Z' || here == '_' || here >= 0x80;
    }

    private static boolean isWordPart(char here) {
        return isWordStart(here) || here >= '0' && here <= '9' || here == '$';
    }
}

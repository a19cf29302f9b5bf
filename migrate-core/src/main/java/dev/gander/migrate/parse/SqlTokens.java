package dev.gander.migrate.parse;

import java.util.Locale;

/**
 * The words and signs of an SQL text, without what stands in quotes and comments. Made for telling commands apart, not
 * for understanding them: it knows the quotes of Postgres and of SQLite, and never fails.
 */
final class SqlTokens {

    private final String text;
    private int at;
    private int start;
    private String token = "";

    SqlTokens(String text) {
        this.text = text;
    }

    /** Goes to the next token; false behind the last one. Words come in upper case, a quoted text as its quote. */
    boolean advance() {
        skipBlanksAndComments();
        if (at >= text.length()) {
            return false;
        }
        start = at;
        char first = text.charAt(at);
        if (isWordPart(first) && first != '$') {
            word();
        } else if (first == '\'' || first == '"' || first == '`') {
            quoted(first);
        } else if (first == '$' && dollarTagEnd() > 0) {
            dollarQuoted();
        } else {
            token = String.valueOf(first);
            at++;
        }
        return true;
    }

    String token() {
        return token;
    }

    /** Where the token begins. */
    int start() {
        return start;
    }

    private static boolean isWordPart(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '$';
    }

    private void word() {
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        token = text.substring(start, at).toUpperCase(Locale.ROOT);
        boolean escapes = token.equals("E") && at < text.length() && text.charAt(at) == '\'';
        if (escapes) {
            escaped();
        }
    }

    private void quoted(char quote) {
        token = String.valueOf(quote);
        int close = text.indexOf(quote, at + 1);
        while (close >= 0 && close + 1 < text.length() && text.charAt(close + 1) == quote) {
            close = text.indexOf(quote, close + 2);
        }
        at = close < 0 ? text.length() : close + 1;
    }

    /** Postgres' {@code E'…'}, in which a backslash keeps a quote from closing. */
    private void escaped() {
        token = "'";
        at++;
        while (at < text.length() && text.charAt(at) != '\'') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(at + 1, text.length());
    }

    private int dollarTagEnd() {
        int index = at + 1;
        while (index < text.length() && isWordPart(text.charAt(index)) && text.charAt(index) != '$') {
            index++;
        }
        boolean digitFirst = index > at + 1 && Character.isDigit(text.charAt(at + 1));
        return index < text.length() && text.charAt(index) == '$' && !digitFirst ? index + 1 : 0;
    }

    private void dollarQuoted() {
        token = "$";
        int tagEnd = dollarTagEnd();
        String tag = text.substring(at, tagEnd);
        int close = text.indexOf(tag, tagEnd);
        at = close < 0 ? text.length() : close + tag.length();
    }

    private void skipBlanksAndComments() {
        int before = -1;
        while (before != at) {
            before = at;
            at = WhiteSpace.skip(text, at);
            if (text.startsWith("--", at)) {
                int lineEnd = text.indexOf('\n', at);
                at = lineEnd < 0 ? text.length() : lineEnd;
            } else if (text.startsWith("/*", at)) {
                blockComment();
            }
        }
    }

    /** Postgres nests block comments. */
    private void blockComment() {
        int depth = 0;
        do {
            if (text.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (text.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
        } while (depth > 0 && at < text.length());
    }
}

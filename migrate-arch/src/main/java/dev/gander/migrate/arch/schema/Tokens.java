package dev.gander.migrate.arch.schema;

import dev.gander.migrate.arch.schema.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a text into tokens as SQL and Cypher do, and knows what programs write for a value that comes later. Takes any
 * text: what is not closed goes to the end.
 */
final class Tokens {

    /** {@code %s}, {@code %1$s}, <code>${name}</code>, <code>#{name}</code>, <code>{0}</code>, <code>{name}</code>, {@code $name}. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "%(?:\\d+\\$)?[-+,0#]*\\d*[sSdILn]|[$#]\\{[^}]*}|\\{\\{?[\\w.]+}?}|\\$[A-Za-z_]\\w*(?!\\w*\\$)");

    private static final Pattern DOLLAR_TAG = Pattern.compile("\\$(?:[A-Za-z_]\\w*)?\\$");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        Tokens reading = new Tokens(text);
        while (reading.at < text.length()) {
            reading.step();
        }
        return reading.tokens;
    }

    private void step() {
        char here = text.charAt(at);
        if (Character.isWhitespace(here) || here == '\uFEFF') {
            at++;
        } else if (startsLineComment(here)) {
            at = after("\n", at);
        } else if (text.startsWith("/*", at)) {
            at = after("*/", at + 2);
        } else if (here == '\'') {
            quoted(Kind.STRING, here);
        } else if (here == '"' || here == '`') {
            quoted(Kind.QUOTED_NAME, here);
        } else if (placeholder() > 0 || startsWord(here)) {
            word();
        } else if (here == '$' && matches(DOLLAR_TAG) > 0) {
            dollarQuoted();
        } else if (Character.isDigit(here)) {
            int start = at;
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
                at++;
            }
            tokens.add(new Token(Kind.NUMBER, text.substring(start, at), start, at));
        } else {
            tokens.add(new Token(Kind.SIGN, String.valueOf(here), at, at + 1));
            at++;
        }
    }

    private boolean startsLineComment(char here) {
        return text.startsWith("--", at)
                || text.startsWith("//", at)
                || here == '#' && text.startsWith("# ", at) && (at == 0 || text.charAt(at - 1) == '\n');
    }

    /** A {@code #} begins the name of a temporary table of SQL Server. */
    private boolean startsWord(char here) {
        return Character.isLetter(here)
                || here == '_'
                || here == Token.HOLE
                || here == '#' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }

    private void word() {
        int start = at;
        StringBuilder word = new StringBuilder();
        while (at < text.length()) {
            int placeholder = placeholder();
            char here = text.charAt(at);
            if (placeholder > 0) {
                word.append(Token.HOLE);
                at += placeholder;
            } else if (isInsideWord(here)) {
                word.append(here);
                at++;
            } else {
                break;
            }
        }
        tokens.add(new Token(Kind.WORD, word.toString(), start, at));
    }

    /** An apostrophe between letters is one of a sentence; {@code E'…'} is not, because nothing longer than E precedes it. */
    private boolean isInsideWord(char here) {
        return Character.isLetterOrDigit(here)
                || here == '_'
                || here == '#'
                || here == Token.HOLE
                || here == '\''
                        && at + 1 < text.length()
                        && Character.isLetter(text.charAt(at + 1))
                        && at > 1
                        && Character.isLetter(text.charAt(at - 1))
                        && Character.isLetter(text.charAt(at - 2));
    }

    private void quoted(Kind kind, char quote) {
        int start = at++;
        StringBuilder content = new StringBuilder();
        while (at < text.length()) {
            char here = text.charAt(at++);
            if (here != quote) {
                content.append(here);
            } else if (at < text.length() && text.charAt(at) == quote) {
                content.append(here);
                at++;
            } else {
                break;
            }
        }
        tokens.add(new Token(kind, content.toString(), start, at));
    }

    private void dollarQuoted() {
        int start = at;
        String tag = text.substring(at, at + matches(DOLLAR_TAG));
        int end = text.indexOf(tag, at + tag.length());
        String content = text.substring(at + tag.length(), end < 0 ? text.length() : end);
        at = end < 0 ? text.length() : end + tag.length();
        tokens.add(new Token(Kind.DOLLAR_QUOTED, content, start, at));
    }

    private int placeholder() {
        return "%$#{".indexOf(text.charAt(at)) < 0 ? 0 : matches(PLACEHOLDER);
    }

    private int matches(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? matcher.end() - at : 0;
    }

    private int after(String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }
}

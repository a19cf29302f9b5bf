package dev.gander.migrate.cypher;

import dev.gander.migrate.cypher.CypherToken.Kind;
import dev.gander.migrate.model.ScriptSyntax;
import java.util.ArrayList;
import java.util.List;

/** Reads one unit. One object for one unit. */
final class CypherScanner {

    private final String unit;
    private final StringBuilder sent = new StringBuilder();
    private final List<CypherToken> tokens = new ArrayList<>();
    private int at;
    private int copied;
    private int line;
    private boolean fresh = true;

    CypherScanner(String unit) {
        this.unit = unit;
    }

    CypherText scan() {
        while (at < unit.length()) {
            char character = unit.charAt(at);
            if (character == '\n') {
                line++;
                fresh = true;
                at++;
            } else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                at++;
            } else if (unit.startsWith("//", at)) {
                at = endOfLine();
            } else if (isDashComment()) {
                leaveOut();
            } else if (unit.startsWith("/*", at)) {
                skipTo(unit.indexOf("*/", at + 2), 2);
            } else {
                token(character);
                fresh = false;
            }
        }
        sent.append(unit, copied, unit.length());
        return new CypherText(sent.toString(), tokens);
    }

    /** Two dashes begin a comment at the start of a line, unless an arrow goes on there, and behind a semicolon. */
    private boolean isDashComment() {
        return unit.startsWith("--", at)
                && (fresh && ScriptSyntax.CYPHER.isComment(unit, at)
                        || !fresh && tokens.get(tokens.size() - 1).is(";"));
    }

    private void leaveOut() {
        sent.append(unit, copied, at);
        at = endOfLine();
        copied = at;
    }

    private int endOfLine() {
        int end = unit.indexOf('\n', at);
        return end < 0 ? unit.length() : end;
    }

    private void skipTo(int end, int length) {
        int behind = end < 0 ? unit.length() : Math.min(end + length, unit.length());
        line += (int)
                unit.substring(at, behind).chars().filter(one -> one == '\n').count();
        at = behind;
    }

    private void token(char first) {
        int begun = line;
        if (first == '\'' || first == '"') {
            add(Kind.TEXT, between(endOfText(first)), begun);
        } else if (first == '`') {
            add(Kind.NAME, between(endOfName()).replace("``", "`"), begun);
        } else if (Character.isUnicodeIdentifierPart(first)) {
            add(Kind.WORD, word(), begun);
        } else {
            at++;
            add(Kind.SIGN, String.valueOf(first), begun);
        }
    }

    private void add(Kind kind, String text, int begun) {
        tokens.add(new CypherToken(kind, text, begun));
    }

    private String between(int end) {
        String text = unit.substring(at + 1, Math.max(at + 1, end));
        skipTo(end, 1);
        return text;
    }

    private int endOfText(char quote) {
        int index = at + 1;
        while (index < unit.length() && unit.charAt(index) != quote) {
            index += unit.charAt(index) == '\\' ? 2 : 1;
        }
        return Math.min(index, unit.length());
    }

    private int endOfName() {
        int index = unit.indexOf('`', at + 1);
        while (index >= 0 && unit.startsWith("`", index + 1)) {
            index = unit.indexOf('`', index + 2);
        }
        return index < 0 ? unit.length() : index;
    }

    private String word() {
        int from = at;
        while (at < unit.length() && Character.isUnicodeIdentifierPart(unit.charAt(at))) {
            at++;
        }
        return unit.substring(from, at);
    }
}

package dev.gander.migrate.parse;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads the expansions of one line by recursive descent. One object for one line. */
final class ExpansionParser {

    private static final int NONE = -1;

    /** Nobody nests defaults so deep; without a limit one line could use up the stack. */
    private static final int DEEPEST = 200;

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+");

    private final String line;
    private int at;
    private int depth;

    ExpansionParser(String line) {
        this.line = line;
    }

    Expansion parse() throws ExpansionException {
        return parts(NONE);
    }

    private Expansion parts(int stop) throws ExpansionException {
        List<Expansion> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (at < line.length() && line.charAt(at) != stop) {
            if (!takeLiteral(text)) {
                parts.add(Expansion.text(text.toString()));
                text.setLength(0);
                parts.add(expansion());
            }
        }
        parts.add(Expansion.text(text.toString()));
        return Expansion.all(parts);
    }

    /** Takes what stands for itself, or for a dollar sign; false before an expansion. */
    private boolean takeLiteral(StringBuilder text) {
        if (line.startsWith("\\\\", at) || line.startsWith("$(", at)) {
            text.append(line, at, at + 2);
            at += 2;
        } else if (line.startsWith("\\$", at) || line.startsWith("$$", at)) {
            text.append('$');
            at += 2;
        } else if (line.charAt(at) == '$' && at < line.length() - 1) {
            return false;
        } else {
            text.append(line.charAt(at));
            at++;
        }
        return true;
    }

    private Expansion expansion() throws ExpansionException {
        at++;
        if (peek() != '{') {
            return Expansion.variable(name());
        }
        at++;
        String name = name();
        Expansion result = peek() == '}' ? Expansion.variable(name) : operation(name);
        if (take() != '}') {
            throw new ExpansionException("the expansion of ${" + name + " has no closing brace");
        }
        return result;
    }

    private Expansion operation(String name) throws ExpansionException {
        int operator = take();
        if (operator == '?') {
            return Expansion.required(name, nested());
        }
        if (operator == '-') {
            return Expansion.orWhenUnset(name, nested());
        }
        if (operator != ':') {
            throw new ExpansionException("behind ${" + name + " stands " + shown(operator)
                    + " where one of } :- - ? or :offset is expected");
        }
        if (peek() == '-') {
            at++;
            return Expansion.orWhenEmpty(name, nested());
        }
        return part(name);
    }

    private Expansion nested() throws ExpansionException {
        depth++;
        if (depth > DEEPEST) {
            throw new ExpansionException("expansions are nested more than " + DEEPEST + " deep");
        }
        Expansion parts = parts('}');
        depth--;
        return parts;
    }

    private Expansion part(String name) throws ExpansionException {
        long offset = number(name, "offset", upTo(":}"));
        if (peek() == '}') {
            return Expansion.part(name, offset, OptionalLong.empty());
        }
        take();
        return Expansion.part(name, offset, OptionalLong.of(number(name, "length", upTo("}"))));
    }

    private static long number(String name, String what, String text) throws ExpansionException {
        String digits = WhiteSpace.trim(text);
        if (!NUMBER.matcher(digits).matches() || new BigInteger(digits).bitLength() > 63) {
            throw new ExpansionException("in ${" + name + ":… the " + what + " is '" + digits + "', not a number (${"
                    + name + ":?…} is not supported; write ${" + name + "?…})");
        }
        return Long.parseLong(digits);
    }

    private String name() throws ExpansionException {
        if (at >= line.length() || !Character.isLetter(line.codePointAt(at))) {
            throw new ExpansionException("behind $ stands " + shown(peek())
                    + " where a variable's name is expected, which begins with a letter;"
                    + " write $$ for a dollar sign, or switch ENVSUB off around it");
        }
        int from = at;
        while (at < line.length() && continuesName(line.codePointAt(at))) {
            at += Character.charCount(line.codePointAt(at));
        }
        return line.substring(from, at);
    }

    private static boolean continuesName(int character) {
        int type = Character.getType(character);
        return character == '_'
                || Character.isLetter(character)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private String upTo(String stops) {
        int from = at;
        while (at < line.length() && stops.indexOf(line.charAt(at)) < 0) {
            at++;
        }
        return line.substring(from, at);
    }

    private int peek() {
        return at < line.length() ? line.charAt(at) : NONE;
    }

    private int take() {
        int character = peek();
        at = Math.min(at + 1, line.length());
        return character;
    }

    private static String shown(int character) {
        return character == NONE ? "the end of the line" : "'" + (char) character + "'";
    }
}

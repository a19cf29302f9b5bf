package dev.gander.migrate.schema;

import java.util.Locale;

/** Keeps any text on one line of a snapshot, and takes it from there again. */
final class Escapes {

    private Escapes() {}

    /** Escapes backslashes and everything that could break or hide in a line. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            switch (character) {
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> escaped.append(isHidden(character) ? hexadecimal(character) : character);
            }
        }
        return escaped.toString();
    }

    /** The same for a name behind a margin and before a colon: it begins with no blank that the margin could take. */
    static String escapedName(String name) {
        String escaped = escaped(name).replace(":", "\\:");
        return escaped.startsWith(" ") ? hexadecimal(' ') + escaped.substring(1) : escaped;
    }

    /**
     * Undoes both.
     *
     * @throws IllegalArgumentException when a backslash begins no known escape
     */
    static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        int index = 0;
        while (index < text.length()) {
            char character = text.charAt(index++);
            if (character != '\\') {
                plain.append(character);
                continue;
            }
            char kind = index < text.length() ? text.charAt(index++) : ' ';
            switch (kind) {
                case '\\', ':' -> plain.append(kind);
                case 'n' -> plain.append('\n');
                case 'r' -> plain.append('\r');
                case 't' -> plain.append('\t');
                case 'u' -> {
                    plain.append(decoded(text, index));
                    index += 4;
                }
                default -> throw new IllegalArgumentException("'\\" + kind + "' is no escape");
            }
        }
        return plain.toString();
    }

    private static char decoded(String text, int from) {
        if (from + 4 > text.length()) {
            throw new IllegalArgumentException("'\\u' takes four hexadecimal digits");
        }
        return (char) Integer.parseInt(text.substring(from, from + 4), 16);
    }

    /** Characters that a terminal, an editor or a line reader may take for something else. */
    private static boolean isHidden(char character) {
        return Character.isISOControl(character)
                || Character.isSurrogate(character)
                || Character.getType(character) == Character.FORMAT
                || character == '\u2028'
                || character == '\u2029';
    }

    private static String hexadecimal(char character) {
        return String.format(Locale.ROOT, "\\u%04x", (int) character);
    }
}

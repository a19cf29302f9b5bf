package dev.gander.migrate.parse;

/** What Go, and with it goose, takes for white space: Unicode's property, with NBSP and NEL, which Java leaves out. */
final class WhiteSpace {

    private WhiteSpace() {}

    static boolean contains(char character) {
        if (character <= '\u00ff') {
            return character == ' '
                    || character >= '\t' && character <= '\r'
                    || character == '\u0085'
                    || character == '\u00a0';
        }
        return character == '\u1680'
                || character >= '\u2000' && character <= '\u200a'
                || character == '\u2028'
                || character == '\u2029'
                || character == '\u202f'
                || character == '\u205f'
                || character == '\u3000';
    }

    /** The index of the first other character at or behind {@code from}, or the length. */
    static int skip(CharSequence text, int from) {
        int index = from;
        while (index < text.length() && contains(text.charAt(index))) {
            index++;
        }
        return index;
    }

    /** The index behind the last other character, or 0. */
    static int end(CharSequence text) {
        int index = text.length();
        while (index > 0 && contains(text.charAt(index - 1))) {
            index--;
        }
        return index;
    }

    static boolean isBlank(CharSequence text) {
        return skip(text, 0) == text.length();
    }

    static String trim(CharSequence text) {
        int end = end(text);
        return end == 0 ? "" : text.subSequence(skip(text, 0), end).toString();
    }
}

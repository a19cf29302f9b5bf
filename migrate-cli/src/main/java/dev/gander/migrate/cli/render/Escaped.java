package dev.gander.migrate.cli.render;

/** Makes text of foreign origin, such as a file's name, safe for a terminal: nothing in it can move the cursor. */
final class Escaped {

    private Escaped() {}

    /** The text with control and direction characters written as {@code \\u} and four digits, and LF kept. */
    static String lines(String text) {
        return escape(text, '\n');
    }

    /** The same, and on one line. */
    static String line(String text) {
        return escape(text, '\0');
    }

    private static String escape(String text, char kept) {
        int index = 0;
        while (index < text.length() && (text.charAt(index) == kept || isHarmless(text.charAt(index)))) {
            index++;
        }
        if (index == text.length()) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.substring(0, index));
        for (char character : text.substring(index).toCharArray()) {
            if (character == kept || isHarmless(character)) {
                escaped.append(character);
            } else {
                String digits = Integer.toHexString(character);
                escaped.append("\\u").append("0000", 0, 4 - digits.length()).append(digits);
            }
        }
        return escaped.toString();
    }

    private static boolean isHarmless(char character) {
        return character >= ' ' && character < 0x7f
                || character == '\t'
                || character >= 0xa0 && Character.getType(character) != Character.FORMAT && !isSeparator(character);
    }

    private static boolean isSeparator(char character) {
        int type = Character.getType(character);
        return type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }
}

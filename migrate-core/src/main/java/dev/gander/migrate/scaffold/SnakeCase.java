package dev.gander.migrate.scaffold;

import java.util.Locale;

/**
 * The words of a file name, as goose writes them: letters and digits in lower case, every run of other characters one
 * underscore. Camel case is not split. Unlike goose's, the result never ends in an underscore.
 */
final class SnakeCase {

    private SnakeCase() {}

    static String of(String name) {
        StringBuilder result = new StringBuilder();
        boolean gap = false;
        for (int character : name.codePoints().toArray()) {
            if (isAlphanumeric(character)) {
                if (gap && result.length() > 0) {
                    result.append('_');
                }
                gap = false;
                result.appendCodePoint(character);
            } else {
                gap = true;
            }
        }
        return result.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isAlphanumeric(int character) {
        int type = Character.getType(character);
        return Character.isLetter(character)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}

package dev.gander.migrate.cli.config;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Replaces variables and escapes in a value of a file of variables. */
final class DotEnvExpansion {

    private final Map<String, String> earlier;
    private final Function<String, Optional<String>> outer;

    DotEnvExpansion(Map<String, String> earlier, Function<String, Optional<String>> outer) {
        this.earlier = earlier;
        this.outer = outer;
    }

    /** A value without quotes: variables, and {@code \$} for a dollar sign. */
    String expanded(String value) {
        return expand(value, Escapes.DOLLAR_ONLY);
    }

    /** A value in double quotes: also {@code \n}, {@code \r}, and any other character behind a backslash as itself. */
    String escapedAndExpanded(String value) {
        return expand(value, Escapes.ALL);
    }

    private enum Escapes {
        DOLLAR_ONLY,
        ALL
    }

    private String expand(String value, Escapes escapes) {
        StringBuilder result = new StringBuilder();
        int index = 0;
        while (index < value.length()) {
            char character = value.charAt(index);
            if (character == '\\' && index + 1 < value.length()) {
                result.append(unescaped(value.charAt(index + 1), escapes));
                index += 2;
            } else if (character == '$') {
                index = variable(value, index, result);
            } else {
                result.append(character);
                index++;
            }
        }
        return result.toString();
    }

    private static String unescaped(char escaped, Escapes escapes) {
        if (escaped == '$') {
            return "$";
        }
        if (escapes == Escapes.DOLLAR_ONLY) {
            return "\\" + escaped;
        }
        return switch (escaped) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            default -> String.valueOf(escaped);
        };
    }

    /** Appends what the variable at a dollar sign stands for, and returns the index behind it. */
    private int variable(String value, int dollar, StringBuilder result) {
        boolean braced = dollar + 1 < value.length() && value.charAt(dollar + 1) == '{';
        int start = braced ? dollar + 2 : dollar + 1;
        int end = start;
        while (end < value.length() && isNameCharacter(value.charAt(end))) {
            end++;
        }
        boolean closed = !braced || end < value.length() && value.charAt(end) == '}';
        if (end == start || !closed) {
            result.append('$');
            return dollar + 1;
        }
        String name = value.substring(start, end);
        result.append(
                earlier.containsKey(name)
                        ? earlier.get(name)
                        : outer.apply(name).orElse(""));
        return braced ? end + 1 : end;
    }

    private static boolean isNameCharacter(char character) {
        return character >= 'A' && character <= 'Z' || character >= '0' && character <= '9' || character == '_';
    }
}

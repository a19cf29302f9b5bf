package dev.gander.migrate.cli.config;

import dev.gander.migrate.error.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a file of variables as goose 3.27 does: {@code KEY=value} or {@code KEY: value}, {@code export} before it,
 * comments from {@code #} on, literal values in single quotes, values with {@code \n}, {@code \r} and variables in double
 * quotes, both of which may span lines. {@code $NAME} and <code>${NAME}</code>, upper case only, stand for earlier
 * variables of the file, else for those of the process. The last of two equal keys wins.
 */
public final class DotEnv {

    private static final char END = '\0';

    private final Path file;
    private final String text;
    private final Function<String, Optional<String>> outer;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private int position;

    private DotEnv(Path file, String text, Function<String, Optional<String>> outer) {
        this.file = file;
        this.text = text;
        this.outer = outer;
    }

    /**
     * @param file to read, in UTF-8
     * @param outer what variables stand for that the file does not set
     * @throws UsageException when the file cannot be read or understood; the message shows no value
     */
    public static Map<String, String> read(Path file, Function<String, Optional<String>> outer) {
        String text;
        try {
            text = Files.readString(file).replace("\r\n", "\n");
        } catch (IOException failure) {
            throw new UsageException(
                    "The file of variables cannot be read: " + file, "Check the path of --env-file.", failure);
        }
        DotEnv reading = new DotEnv(file, text, outer);
        reading.readAll();
        return Map.copyOf(reading.variables);
    }

    private void readAll() {
        skipBlanksAndComments();
        while (current() != END) {
            String key = key();
            variables.put(key, value());
            skipBlanksAndComments();
        }
    }

    private void skipBlanksAndComments() {
        while (Character.isWhitespace(current()) || current() == '#') {
            if (current() == '#') {
                restOfLine();
            } else {
                position++;
            }
        }
    }

    private String key() {
        int start = position;
        while (current() != '=' && current() != ':' && current() != '\n' && current() != END) {
            position++;
        }
        String key = text.substring(start, position).strip();
        if (key.startsWith("export ") || key.startsWith("export\t")) {
            key = key.substring("export".length()).strip();
        }
        if (current() == '\n' || current() == END || !isName(key)) {
            throw malformed("does not have the form KEY=value");
        }
        position++;
        return key;
    }

    private static boolean isName(String key) {
        for (int index = 0; index < key.length(); index++) {
            char character = key.charAt(index);
            if (!Character.isLetterOrDigit(character) && character != '_' && character != '.') {
                return false;
            }
        }
        return !key.isEmpty();
    }

    private String value() {
        while (current() == ' ' || current() == '\t') {
            position++;
        }
        if (current() == '\'') {
            return quoted('\'');
        }
        return current() == '"'
                ? new DotEnvExpansion(variables, outer).escapedAndExpanded(quoted('"'))
                : new DotEnvExpansion(variables, outer).expanded(unquoted());
    }

    private String quoted(char quote) {
        int start = ++position;
        while (current() != quote) {
            if (current() == END) {
                position = start;
                throw malformed("begins a quoted value that does not end");
            }
            position += current() == '\\' && quote == '"' ? 2 : 1;
        }
        String value = text.substring(start, position++);
        String rest = restOfLine().strip();
        if (!rest.isEmpty() && !rest.startsWith("#")) {
            throw malformed("goes on after the closing quote");
        }
        return value;
    }

    /** Up to the end of the line, or up to a comment that stands behind white space. */
    private String unquoted() {
        String line = restOfLine();
        for (int index = 0; index < line.length(); index++) {
            if (line.charAt(index) == '#' && (index == 0 || Character.isWhitespace(line.charAt(index - 1)))) {
                return line.substring(0, index).strip();
            }
        }
        return line.strip();
    }

    private String restOfLine() {
        int start = Math.min(position, text.length());
        int end = text.indexOf('\n', start);
        position = end < 0 ? text.length() : end;
        return text.substring(start, position);
    }

    private char current() {
        return position < text.length() ? text.charAt(position) : END;
    }

    private UsageException malformed(String what) {
        long line = text.substring(0, Math.min(position, text.length()))
                        .chars()
                        .filter(character -> character == '\n')
                        .count()
                + 1;
        return new UsageException(file + ":" + line + " " + what, "Mend that line; values are not shown here.");
    }
}

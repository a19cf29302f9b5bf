package dev.gander.migrate.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds the commands of a unit, as far as one must know them to run it: where each begins, and its first words.
 *
 * <p>The lexical rules are those of SQLite's own completeness test: quotes of four kinds, two kinds of comments, and the
 * body of a trigger, which ends with {@code ; END ;}.
 */
final class SqliteCommands {

    private static final int LEADING_WORDS = 3;

    private final String text;
    private final List<List<String>> commands = new ArrayList<>();
    private List<String> words = new ArrayList<>();
    private boolean begun;
    private boolean afterSemicolon;
    private boolean afterEnd;
    private int at;

    private SqliteCommands(String text) {
        this.text = text;
    }

    /** The first words of each command, up to three, in upper case. A command that begins with no word has none. */
    static List<List<String>> leadingWords(String text) {
        SqliteCommands reading = new SqliteCommands(text);
        reading.readAll();
        return reading.commands;
    }

    /** Whether there is anything but blanks, comments and semicolons. */
    static boolean hasCommand(String text) {
        SqliteCommands reading = new SqliteCommands(text);
        while (reading.at < text.length()) {
            reading.readOne();
            if (reading.begun) {
                return true;
            }
        }
        return false;
    }

    private void readAll() {
        while (at < text.length()) {
            readOne();
        }
        finish();
    }

    private void readOne() {
        char character = text.charAt(at);
        if (SqlLexer.isBlank(text, at)) {
            at++;
        } else if (text.startsWith("--", at)) {
            skipPast("\n", at + 2);
        } else if (text.startsWith("/*", at)) {
            skipPast("*/", at + 2);
        } else if (character == ';') {
            at++;
            semicolon();
        } else if (Character.isLetter(character) || character == '_') {
            word();
        } else {
            skipOther(character);
            token("");
        }
    }

    private void skipPast(String end, int from) {
        int found = text.indexOf(end, from);
        at = found < 0 ? text.length() : found + end.length();
    }

    private void skipOther(char character) {
        switch (character) {
            case '\'', '"', '`' -> skipPast(String.valueOf(character), at + 1);
            case '[' -> skipPast("]", at + 1);
            default -> at++;
        }
    }

    private void word() {
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        boolean needed = words.size() < LEADING_WORDS || afterSemicolon;
        token(needed ? text.substring(start, at).toUpperCase(Locale.ROOT) : "");
    }

    private void token(String word) {
        begun = true;
        afterEnd = afterSemicolon && word.equals("END");
        afterSemicolon = false;
        if (!word.isEmpty() && words.size() < LEADING_WORDS) {
            words.add(word);
        }
    }

    private void semicolon() {
        if (begun && isTrigger() && !afterEnd) {
            afterSemicolon = true;
        } else {
            finish();
        }
    }

    private boolean isTrigger() {
        return words.size() > 1 && words.get(0).equals("CREATE") && words.contains("TRIGGER");
    }

    private void finish() {
        if (begun) {
            commands.add(words);
        }
        words = new ArrayList<>();
        begun = false;
        afterSemicolon = false;
        afterEnd = false;
    }
}

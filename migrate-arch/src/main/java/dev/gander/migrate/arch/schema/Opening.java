package dev.gander.migrate.arch.schema;

import dev.gander.migrate.arch.schema.Cursor.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a statement begins: its verb, what kind of object it is about, and whether that looks like SQL or like a sentence. */
final class Opening {

    private final Cursor statement;
    private final List<Token> words = new ArrayList<>();
    private final Token verb;
    private final boolean closed;
    private final Certainty certainty;

    /** Steps over the verb. */
    Opening(Cursor statement, boolean closed, Certainty certainty) {
        this.statement = statement;
        this.closed = closed;
        this.certainty = certainty;
        this.verb = statement.next();
    }

    String verb() {
        return verb.word();
    }

    /** The word of the kind, after its modifiers; empty when the verb is about something else. */
    String kind() {
        while (!statement.atEnd()) {
            String word = statement.peek().map(Token::word).orElse("");
            boolean modifier = ObjectKind.MODIFIERS.contains(word);
            if (word.isEmpty() && !statement.isAtHole() || !modifier && !word.isEmpty() && !isKind(word)) {
                return "";
            }
            words.add(statement.next());
            if (isKind(word)
                    && !(modifier
                            && statement
                                    .peek()
                                    .map(Token::word)
                                    .filter(ObjectKind::isOne)
                                    .isPresent())) {
                return word;
            }
        }
        return "";
    }

    private static boolean isKind(String word) {
        return ObjectKind.isOne(word) || word.equals("cast");
    }

    boolean isModifier(String word) {
        return words.stream().limit(Math.max(0, words.size() - 1)).anyMatch(token -> token.is(word));
    }

    boolean isTemporary(Name name) {
        return isModifier("temp") || isModifier("temporary") || name.isTemporary();
    }

    /** The text ends behind a name that is known at run time only, or something unknown comes next. */
    boolean isCutOff(Name name) {
        return statement.isAtHole() || statement.atEnd() && name.hole() && isWrittenAsStatement();
    }

    /**
     * A capital letter as a sentence has it, {@code Create table}, takes a semicolon to be a statement; two of them, as in
     * {@code Create Table}, take a parenthesis.
     */
    Verdict verdict(boolean complete) {
        boolean certain = closed || certainty == Certainty.SCRIPT || isUpper(verb) || isLower(verb);
        return complete && (certain || words.stream().noneMatch(Opening::isLower) && hasParenthesis())
                ? Verdict.CHANGED
                : Verdict.NONE;
    }

    /** With nothing behind the name to go by, all words must look like those of SQL: {@code DROP VIEW}, {@code drop view}. */
    boolean isWrittenAsStatement() {
        return certainty == Certainty.SCRIPT
                || closed
                || isUpper(verb)
                || isLower(verb) && words.stream().allMatch(Opening::isLower);
    }

    /** Only SQL shouts, and only SQL ends with a semicolon. */
    boolean isNoSentence() {
        return closed || isUpper(verb) || certainty == Certainty.SCRIPT;
    }

    private boolean hasParenthesis() {
        while (!statement.atEnd()) {
            if (statement.next().is("(")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUpper(Token word) {
        return word.text().equals(word.text().toUpperCase(Locale.ROOT));
    }

    private static boolean isLower(Token word) {
        return word.text().equals(word.text().toLowerCase(Locale.ROOT));
    }
}

package dev.gander.migrate.interop;

import java.util.List;

/** What a tool says of a file before it runs it. */
sealed interface Verdict {

    /**
     * It can be run.
     *
     * @param transactional whether in a transaction
     * @param up how many statements to apply it
     * @param down how many to undo it
     */
    record Accepted(boolean transactional, int up, int down) implements Verdict {}

    /**
     * It cannot.
     *
     * @param codes of our problems; empty for goose
     * @param message the tool's words
     */
    record Refused(List<String> codes, String message) implements Verdict {}
}

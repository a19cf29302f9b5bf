package dev.gander.migrate.model;

import java.util.Optional;

/**
 * One direction of a migration: facts about its statements, and the means to read them.
 *
 * <p>The statements are not held in memory, so a file may be larger than the heap. Safe to share between threads; each
 * {@link #open()} reads the source anew.
 */
public interface Script {

    /** How many units the script has, those without any command included. */
    int statements();

    /**
     * SHA-256 in hexadecimal over the statements' UTF-8 text, joined by one NUL byte. Reads the source anew.
     *
     * @throws dev.gander.migrate.error.ChangedFileException when the file is not the one that was judged
     */
    String fingerprint();

    /** The size of the whole file in bytes, both directions together. */
    long fileBytes();

    /** Starts reading. The caller closes the cursor. */
    StatementCursor open();

    /**
     * What forbids to run this script although the rest of the file is sound, such as a last statement without an end in
     * a Down section. A plan that holds such a script is refused; {@link #open()} refuses it as well.
     */
    default Optional<Problem> defect() {
        return Optional.empty();
    }

    /** Whether the script does nothing: goose records such a migration all the same, and calls it empty. */
    default boolean isEmpty() {
        return statements() == 0;
    }
}

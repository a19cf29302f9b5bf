package dev.gander.migrate.datastore;

import dev.gander.migrate.model.ScriptSyntax;
import java.util.Set;

/**
 * One target's datastore, described but not connected.
 *
 * <p>Immutable and safe to share between threads. Making one touches nothing: no file, no socket.
 */
public interface Datastore {

    /** The product in one lower-case word, such as {@code postgres}. */
    String kind();

    /** What its migration files look like. */
    ScriptSyntax syntax();

    /** What it can do beyond the port's promises. What is not declared is refused with a clear error. */
    Set<Capability> capabilities();

    /**
     * Connects, for one run or one question.
     *
     * @param purpose a question neither writes nor creates: a database file that is absent stays absent
     * @return a session that the caller closes
     * @throws dev.gander.migrate.error.DatastoreUnreachableException when there is no answer or no entry
     */
    DatastoreSession open(Purpose purpose);
}

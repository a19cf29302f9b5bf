package dev.gander.migrate.datastore;

import dev.gander.migrate.model.ScriptSyntax;
import java.util.Optional;
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

    /**
     * Makes a store to try things out in, of the same product, beside this one or in its place: a file in a folder of
     * temporary files, a database of its own on the same server, copied from this one while this one is empty of
     * migrations, or this very store when the product has no other and nothing is in it.
     *
     * @return what the caller closes
     * @throws dev.gander.migrate.error.DatastoreUnreachableException when there is no answer or no entry
     * @throws dev.gander.migrate.error.DatastoreRefusedException when none may be made here, or this store would have to
     *     serve and is not empty
     */
    ScratchStore scratch();

    /**
     * Stores for branches beside this one, which only names the place.
     *
     * @return empty when the product has no store beside another one
     */
    default Optional<Previews> previews() {
        return Optional.empty();
    }
}

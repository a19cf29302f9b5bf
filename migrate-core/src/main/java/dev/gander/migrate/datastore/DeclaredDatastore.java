package dev.gander.migrate.datastore;

import dev.gander.migrate.model.Seed;
import dev.gander.migrate.model.SeedResult;
import java.util.List;

/**
 * A datastore whose structures are declared, not migrated: nothing in it has a version. Some declared structures must be
 * there before a service starts; those are its seeds.
 *
 * <p>Each call opens a connection of its own and closes it. A seed is made or removed together with its record, so two
 * callers may work at once. Every method throws {@link dev.gander.migrate.error.DatastoreUnreachableException} when the
 * store does not answer.
 */
public interface DeclaredDatastore {

    /** How each seed stands, in the order of the declaration. Never writes. */
    List<Seed> seeds();

    /**
     * Makes the seeds that are absent. What is there stays as it is, whoever made it.
     *
     * @param attempt who does it, for the record
     * @throws dev.gander.migrate.error.DatastoreRefusedException when something of another type has a seed's name; the
     *     seeds before it are made, nothing is overwritten
     */
    List<SeedResult> seed(Attempt attempt);

    /** Removes what {@link #seed} has made and nobody has used since, last seed first. Everything else stays. */
    List<SeedResult> unseed();
}

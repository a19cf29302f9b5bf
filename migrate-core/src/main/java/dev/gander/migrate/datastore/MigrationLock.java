package dev.gander.migrate.datastore;

import java.util.Optional;

/**
 * What keeps two runs on one datastore apart, also from two machines where
 * {@link Capability#LOCK_ACROSS_MACHINES} is declared. How long to wait is the engine's decision.
 */
public interface MigrationLock {

    /**
     * Takes the lock if it is free, without waiting.
     *
     * @return the proof of holding it, or empty when another session holds it
     */
    Optional<Lease> tryAcquire();

    /** Who holds the lock, in words for people, where the store knows. */
    Optional<String> holder();
}

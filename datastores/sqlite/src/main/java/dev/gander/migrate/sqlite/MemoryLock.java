package dev.gander.migrate.sqlite;

import dev.gander.migrate.datastore.Lease;
import dev.gander.migrate.datastore.MigrationLock;
import java.util.Optional;

/** The lock of a database in memory: free, because no other process can see it. */
final class MemoryLock implements MigrationLock {

    @Override
    public Optional<Lease> tryAcquire() {
        return Optional.of(new Lease() {
            @Override
            public void check() {
                // It cannot be lost.
            }

            @Override
            public void close() {
                // There is nothing to give back.
            }
        });
    }

    @Override
    public Optional<String> holder() {
        return Optional.empty();
    }
}

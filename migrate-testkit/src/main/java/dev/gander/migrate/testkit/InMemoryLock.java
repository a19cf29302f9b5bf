package dev.gander.migrate.testkit;

import dev.gander.migrate.datastore.Lease;
import dev.gander.migrate.datastore.MigrationLock;
import dev.gander.migrate.error.LeaseLostException;
import dev.gander.migrate.model.TargetName;
import java.util.Optional;

/** The lock of one session on one target. */
final class InMemoryLock implements MigrationLock, Lease {

    private final InMemoryStore store;
    private final TargetName target;

    InMemoryLock(InMemoryStore store, TargetName target) {
        this.store = store;
        this.target = target;
    }

    @Override
    public Optional<Lease> tryAcquire() {
        return store.tryLock(target, this) ? Optional.of(this) : Optional.empty();
    }

    @Override
    public Optional<String> holder() {
        return store.lockHolder(target).map(owner -> owner == this ? "this session" : "another session");
    }

    @Override
    public void check() {
        if (store.lockHolder(target).filter(owner -> owner == this).isEmpty()) {
            throw new LeaseLostException(
                    target + ": the lock was taken away during the run", "See who took it, then run again.");
        }
    }

    @Override
    public void close() {
        store.unlock(target, this);
    }
}

package dev.gander.migrate.benchmarks;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Tells a message that waited for the one before to be answered from the next piece of the same. Thread-safe. */
final class Turns {

    private final AtomicLong total;
    private final AtomicBoolean clientMayOpen = new AtomicBoolean(true);

    /** @param total where turns are counted, shared by the connections of one proxy */
    Turns(AtomicLong total) {
        this.total = total;
    }

    void clientSpoke() {
        if (clientMayOpen.getAndSet(false)) {
            total.incrementAndGet();
        }
    }

    void serverWasHeard() {
        clientMayOpen.set(true);
    }
}

package dev.gander.migrate.postgres;

import dev.gander.migrate.datastore.MigrationLock;

/** A session's way to keep others out. */
interface PostgresLock extends MigrationLock {

    /** goose's key: the CRC-32 of {@code goose} as one bigint, so that its own session and table lockers are kept out too. */
    long KEY = 4097083626L;

    /** What a text has to prove before it writes; nothing while the lock is not held. */
    Fence fence();

    /** Gives the lock back, if it is held, for a session that ends. Never throws. */
    void abandon();
}

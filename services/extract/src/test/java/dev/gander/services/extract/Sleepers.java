package dev.gander.services.extract;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Sessions of a Postgres that run {@code pg_sleep}, by which a test knows that a statement is at work. */
final class Sleepers {

    /** A look costs a connection; without a pause between two the looker takes a core from those it waits for. */
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(10);

    private static final String IN_THIS_DATABASE = "datname = current_database()";

    private Sleepers() {}

    /** Returns when somebody sleeps in the database. */
    static void await(Store store) {
        await(store, IN_THIS_DATABASE);
    }

    /** Returns when somebody sleeps in a scratch database of the server. */
    static void awaitInScratch(Store store) {
        await(store, "datname LIKE 'gander_scratch_%'");
    }

    /** Returns when nobody else is connected to the database. */
    static void awaitEnd(Store store) {
        String others = "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND " + IN_THIS_DATABASE
                + " AND pid <> pg_backend_pid()";
        until(() -> store.column(others).isEmpty());
    }

    private static void await(Store store, String where) {
        String query = "SELECT pid FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND " + where;
        until(() -> !store.column(query).isEmpty());
    }

    /** Asks again and again, with a breath between, until it is so. */
    static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(PAUSE);
        }
    }
}

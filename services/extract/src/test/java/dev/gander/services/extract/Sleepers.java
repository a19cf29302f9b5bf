package dev.gander.services.extract;

import dev.gander.migrate.testkit.process.Waiting;

/** Sessions of a Postgres that run {@code pg_sleep}, by which a test knows that a statement is at work. */
final class Sleepers {

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
        Waiting.until(
                "nobody is connected to the database",
                () -> store.column(others).isEmpty());
    }

    private static void await(Store store, String where) {
        String query = "SELECT pid FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND " + where;
        Waiting.until("somebody sleeps", () -> !store.column(query).isEmpty());
    }
}

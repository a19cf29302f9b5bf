package dev.gander.migrate.postgres;

import java.util.Optional;

/**
 * Queries that fail when the lock is no longer ours, to travel in the texts they protect: so a run that has lost its lock,
 * or that a pooler has moved to another backend, learns it from the server and without a round trip.
 *
 * @param atBegin first in each transaction
 * @param atRecord just before the record, in the same transaction
 */
record Fence(Optional<String> atBegin, Optional<String> atRecord) {

    /** For a session that holds no lock. */
    static final Fence NONE = new Fence(Optional.empty(), Optional.empty());

    /** The SQLSTATE with which these queries fail: nothing else in this adapter's own texts can. */
    static final String BROKEN = "22P02";

    /** A query that fails unless the condition holds. The text it fails with must not be constant, or it always would. */
    static String demand(String condition, String otherwise) {
        return "SELECT CASE WHEN " + condition + " THEN 0 ELSE CAST("
                + PostgresDialect.quote("gander: " + otherwise + ", seen by backend ")
                + " || pg_catalog.pg_backend_pid() AS integer) END";
    }
}

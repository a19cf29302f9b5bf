package dev.gander.migrate.datastore;

import java.util.OptionalLong;

/**
 * Who runs a step, and where it starts.
 *
 * @param actor the person or account
 * @param host the machine
 * @param toolVersion this program's version
 * @param firstStatement the number of the first statement to run; 1 unless an interrupted script goes on
 * @param resolves the history row of the interrupted attempt that this one answers; it becomes {@code resolved} in the
 *     same transaction as this attempt's first record, unless that record says {@code rolled_back}: then nothing was
 *     answered
 */
public record Attempt(String actor, String host, String toolVersion, int firstStatement, OptionalLong resolves) {

    /** An attempt from the first statement on. */
    public static Attempt by(String actor, String host, String toolVersion) {
        return new Attempt(actor, host, toolVersion, 1, OptionalLong.empty());
    }

    /** The same person going on with an interrupted attempt. */
    public Attempt goingOn(long historyRow, int statement) {
        return new Attempt(actor, host, toolVersion, statement, OptionalLong.of(historyRow));
    }
}

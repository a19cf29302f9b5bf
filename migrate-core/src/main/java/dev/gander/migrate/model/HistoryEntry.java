package dev.gander.migrate.model;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One row of the history table that tells of a {@link Migration}, without the script's text.
 *
 * @param id grows with the order of attempts
 * @param versionRow the {@code id} of the version table's row that the attempt made (up) or removed (down)
 * @param version of the migration
 * @param name of the migration
 * @param direction of the attempt
 * @param checksum of the file at that time
 * @param statementsTotal how many the script had
 * @param statementsDone how many are known to have completed
 * @param outcome how it ended
 * @param startedAt by the clock of the datastore where it has one
 * @param finishedAt empty while running
 * @param durationMillis milliseconds; empty while running
 * @param actor who ran it
 * @param host from which machine
 * @param toolVersion with which version of this program
 * @param error the first failure's message, without secrets
 */
public record HistoryEntry(
        long id,
        OptionalLong versionRow,
        Version version,
        String name,
        Direction direction,
        Checksum checksum,
        int statementsTotal,
        int statementsDone,
        Outcome outcome,
        Instant startedAt,
        Optional<Instant> finishedAt,
        OptionalLong durationMillis,
        String actor,
        String host,
        String toolVersion,
        Optional<String> error)
        implements HistoryRow {

    @Override
    public String subject() {
        return "version " + version;
    }

    /** The statement of which nobody knows whether it ran, when the attempt is still open. */
    public int statementInDoubt() {
        return statementsDone + 1;
    }
}

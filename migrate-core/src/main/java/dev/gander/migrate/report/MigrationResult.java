package dev.gander.migrate.report;

import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.Origin;
import dev.gander.migrate.model.Version;
import java.time.Duration;
import java.util.Optional;

/**
 * How one step of a run ended.
 *
 * @param version of the migration; empty for a replaceable, which has none
 * @param name of the file
 * @param origin its file
 * @param direction of the step
 * @param kind how it ended
 * @param statements how many statements the script has
 * @param duration how long it took; zero when it did not run
 */
public record MigrationResult(
        Optional<Version> version,
        String name,
        Origin origin,
        Direction direction,
        Kind kind,
        int statements,
        Duration duration) {

    /** How a step can end. */
    public enum Kind {
        /** Its statements ran and the record is made. */
        APPLIED,
        /** It has no statements; the record is made. goose shows this as EMPTY. */
        EMPTY,
        /** Recorded without running. */
        RECORDED,
        /** It failed. */
        FAILED,
        /** It ran, and a later step of the same transaction failed, so nothing of it stayed. */
        ROLLED_BACK,
        /** Passed over, because it waits for another edition of the store or for a flag. */
        SKIPPED,
        /** A step before it failed, so it did not run. */
        NOT_RUN
    }
}

package dev.gander.migrate.drift;

import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.Replaceable;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.report.MigrationState;
import dev.gander.migrate.report.MigrationStatus;
import dev.gander.migrate.report.ReplaceableState;
import dev.gander.migrate.report.ReplaceableStatus;
import dev.gander.migrate.report.TargetStatus;
import dev.gander.migrate.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * A store as it is.
 *
 * @param status how a target stands in it
 * @param inPlace the target's replaceables that stand in it, each by the text that put it in place
 * @param schema everything that it holds
 */
public record LiveStore(TargetStatus status, List<Replaceable> inPlace, Schema schema) {

    public LiveStore {
        inPlace = List.copyOf(inPlace);
    }

    /** A store without replaceables. */
    public LiveStore(TargetStatus status, Schema schema) {
        this(status, List.of(), schema);
    }

    /** Those of the target's files that are applied, and the replaceables that stand. */
    public MigrationSet applied(MigrationSet files) {
        List<Migration> applied = new ArrayList<>();
        for (MigrationStatus migration : status.migrations()) {
            if (isApplied(migration.state())) {
                files.find(migration.version()).ifPresent(applied::add);
            }
        }
        return new MigrationSet(applied, inPlace);
    }

    private static boolean isApplied(MigrationState state) {
        return state == MigrationState.APPLIED
                || state == MigrationState.APPLIED_BY_ANOTHER_TOOL
                || state == MigrationState.EDITED;
    }

    /** The versions that {@code up} would have to do with. One that waits for another edition of the store or for a flag is none of them. */
    List<Version> outstanding() {
        return status.migrations().stream()
                .filter(migration -> migration.state().isOutstanding())
                .map(MigrationStatus::version)
                .toList();
    }

    /** The names of the replaceables that do not stand as their files say, or have no file here. */
    List<String> otherReplaceables() {
        return status.replaceables().stream()
                .filter(replaceable ->
                        replaceable.state().isOutstanding() || replaceable.state() == ReplaceableState.FILE_GONE)
                .map(ReplaceableStatus::name)
                .toList();
    }

    /** The applied versions that have no file here. */
    List<Version> gone() {
        return status.migrations().stream()
                .filter(migration -> migration.state() == MigrationState.FILE_GONE)
                .map(MigrationStatus::version)
                .toList();
    }
}

package dev.gander.migrate;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.plan.Plan;
import java.util.List;

/** What the history says of migrations that a run passes over. */
final class SkippedNotes {

    private final MigrationSet migrations;
    private final Attempt attempt;

    SkippedNotes(MigrationSet migrations, Attempt attempt) {
        this.migrations = migrations;
        this.attempt = attempt;
    }

    /** What is passed over without the history saying so yet. */
    List<Migration> missing(StoreState state, Plan plan) {
        Standing standing = new Standing(migrations, state);
        return plan.skipped().stream()
                .filter(migration -> !standing.isNotedAsSkipped(migration))
                .toList();
    }

    /** Notes it. */
    void make(DatastoreSession session, StoreState state, Plan plan) {
        for (Migration migration : missing(state, plan)) {
            session.record(new Step(migration, Direction.UP), attempt, Outcome.SKIPPED);
        }
    }
}

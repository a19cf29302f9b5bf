package dev.gander.migrate;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.Edition;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.plan.Plan;
import java.util.List;

/** What becomes of migrations whose objects are there already. */
final class Adoption {

    private final MigrationSet migrations;
    private final Judgement judgement;

    Adoption(MigrationSet migrations, Judgement judgement) {
        this.migrations = migrations;
        this.judgement = judgement;
    }

    /** To record what is not applied up to a version, and to pass over what this edition of the store cannot hold. */
    Plan plan(DatastoreSession session, StoreState state, Version upTo) {
        Edition edition = judgement.edition(session);
        List<Migration> missing = migrations.migrations().stream()
                .filter(migration -> migration.version().compareTo(upTo) <= 0)
                .filter(migration -> !state.applied().contains(migration.version()))
                .toList();
        List<Step> steps = missing.stream()
                .filter(migration -> migration.options().edition().runsOn(edition))
                .map(migration -> new Step(migration, Direction.UP))
                .toList();
        List<Migration> skipped = missing.stream()
                .filter(migration -> !migration.options().edition().runsOn(edition))
                .toList();
        return new Plan(steps, skipped);
    }
}

package dev.gander.migrate;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.model.Conditions;
import dev.gander.migrate.model.Direction;
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

    /** To record what is not applied up to a version, and to pass over what the conditions do not allow. */
    Plan plan(DatastoreSession session, StoreState state, Version upTo) {
        Conditions conditions = judgement.conditions(session);
        List<Migration> missing = migrations.migrations().stream()
                .filter(migration -> migration.version().compareTo(upTo) <= 0)
                .filter(migration -> !state.applied().contains(migration.version()))
                .toList();
        List<Step> steps = missing.stream()
                .filter(migration -> conditions.allow(migration.options()))
                .map(migration -> new Step(migration, Direction.UP))
                .toList();
        List<Migration> skipped = missing.stream()
                .filter(migration -> !conditions.allow(migration.options()))
                .toList();
        return new Plan(steps, skipped);
    }
}

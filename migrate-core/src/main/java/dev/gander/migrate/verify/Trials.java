package dev.gander.migrate.verify;

import dev.gander.migrate.Migrator;
import dev.gander.migrate.MigratorOptions;
import dev.gander.migrate.OtherTargets;
import dev.gander.migrate.datastore.Datastore;
import dev.gander.migrate.datastore.ScratchStore;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.schema.Difference;
import dev.gander.migrate.schema.Schema;
import dev.gander.migrate.schema.SchemaComparison;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tries the files of one target out. Each trial has a scratch store of its own, in which what the files require is made
 * first, and which is gone afterwards. One scratch store is open at a time. Immutable.
 */
public final class Trials {

    private final TargetName target;
    private final Datastore datastore;
    private final Function<TargetName, Optional<MigrationSet>> known;
    private final MigratorOptions options;

    /**
     * @param target whose files
     * @param datastore where scratch stores are made
     * @param known the files of other targets that can stand in the same store
     * @param options of every run in it; where other targets are is told here
     */
    public Trials(
            TargetName target,
            Datastore datastore,
            Function<TargetName, Optional<MigrationSet>> known,
            MigratorOptions options) {
        this.target = target;
        this.datastore = datastore;
        this.known = known;
        this.options = options;
    }

    /**
     * Goes up, down one by one, and up again, and looks at the schema after each step.
     *
     * @throws dev.gander.migrate.error.MigrationException when the scratch store does not serve, or what the files require
     *     cannot be made in it
     */
    public VerificationReport verify(MigrationSet migrations) {
        Foundation foundation = foundation(migrations);
        try (ScratchStore scratch = datastore.scratch()) {
            lay(foundation, scratch);
            VerificationReport report =
                    new Verification(target, migrations, migrator(foundation, scratch, migrations)).run();
            return new VerificationReport(
                    target,
                    report.files(),
                    report.undone(),
                    report.end(),
                    foundation.assumed(),
                    report.findings(),
                    report.failure());
        }
    }

    /**
     * The objects that migrations make: what is there when all are applied and was not there, or was another, before the
     * first.
     *
     * @throws dev.gander.migrate.error.MigrationException when a file fails, or the scratch store does not serve
     */
    public Schema build(MigrationSet migrations) {
        Foundation foundation = foundation(migrations);
        try (ScratchStore scratch = datastore.scratch()) {
            lay(foundation, scratch);
            Migrator migrator = migrator(foundation, scratch, migrations);
            Schema before = migrator.schema();
            migrator.up(Destination.latest());
            return migrator.schema().since(before);
        }
    }

    /**
     * Compares two ways to the present files: by way of an older state of them, and from nothing.
     *
     * @param older the files as they were, perhaps none
     * @param present the files as they are
     * @return what the ways differ in
     * @throws dev.gander.migrate.error.MigrationException when a file fails, or a run refuses the present files on a store
     *     that has the older ones, because one of those was edited or a new one is late
     */
    public Optional<Finding> compareWays(MigrationSet older, MigrationSet present) {
        if (present.migrations().isEmpty() || older.migrations().isEmpty()) {
            return Optional.empty();
        }
        Foundation foundation = foundation(present);
        Schema byWay;
        try (ScratchStore scratch = datastore.scratch()) {
            lay(foundation, scratch);
            migrator(foundation, scratch, older).up(Destination.latest());
            Migrator migrator = migrator(foundation, scratch, present);
            migrator.up(Destination.latest());
            byWay = migrator.schema();
        }
        Schema fromNothing;
        try (ScratchStore scratch = datastore.scratch()) {
            lay(foundation, scratch);
            Migrator migrator = migrator(foundation, scratch, present);
            migrator.up(Destination.latest());
            fromNothing = migrator.schema();
        }
        List<Difference> differences = SchemaComparison.between(fromNothing, byWay);
        Migration last = present.migrations().get(present.migrations().size() - 1);
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding.WaysDiffer(last.origin(), differences));
    }

    private Foundation foundation(MigrationSet migrations) {
        return Foundation.of(target, migrations, known);
    }

    private void lay(Foundation foundation, ScratchStore scratch) {
        foundation
                .layers()
                .forEach((other, migrations) -> new Migrator(
                                other, foundation.standing(migrations), scratch.datastore(other), within(scratch))
                        .up(Destination.latest()));
    }

    private Migrator migrator(Foundation foundation, ScratchStore scratch, MigrationSet migrations) {
        return new Migrator(target, foundation.standing(migrations), scratch.datastore(target), within(scratch));
    }

    private MigratorOptions within(ScratchStore scratch) {
        return options.withOthers(
                other -> Optional.of(new OtherTargets.Store(scratch.datastore(other), "the scratch store")));
    }
}

package dev.gander.migrate.verify;

import dev.gander.migrate.Migrator;
import dev.gander.migrate.MigratorOptions;
import dev.gander.migrate.datastore.Datastore;
import dev.gander.migrate.model.Flags;
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
     * @param options of every run in it; where other targets are and which flags are on is told here
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
     * Goes up, down one by one, and up again, and looks at the schema after each step. Where files run under flags: with all
     * flags on, then with none, then with all of them turned on last.
     *
     * @throws dev.gander.migrate.error.MigrationException when the scratch store does not serve, or what the files require
     *     cannot be made in it
     */
    public VerificationReport verify(MigrationSet migrations) {
        ScratchRuns runs = runs(migrations);
        Flags all = Flags.in(migrations);
        VerificationReport report =
                runs.onNewStore(migrators -> new Verification(target, migrations, migrators.of(migrations, all)).run());
        List<Finding> more = all.isEmpty() || report.failure().isPresent()
                ? List.of()
                : new FlagTrial(migrations, runs).findings(report.findings());
        return report.with(more).assuming(runs.foundation().assumed());
    }

    /**
     * The objects that migrations make: what is there when all are applied and was not there, or was another, before the
     * first.
     *
     * @param on the flags under which they run
     * @throws dev.gander.migrate.error.MigrationException when a file fails, or the scratch store does not serve
     */
    public Schema build(MigrationSet migrations, Flags on) {
        return runs(migrations).onNewStore(migrators -> {
            Migrator migrator = migrators.of(migrations, on);
            Schema before = migrator.schema();
            migrator.up(Destination.latest());
            return migrator.schema().since(before);
        });
    }

    /** The objects that exactly these migrations make, whatever flags they run under; else as {@link #build}. */
    public Schema replay(MigrationSet applied) {
        return build(applied, Flags.in(applied));
    }

    /**
     * Compares two ways to the present files: by way of an older state of them, and from nothing. All flags are on.
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
        ScratchRuns runs = runs(present);
        Schema byWay = runs.onNewStore(migrators -> {
            migrators.of(older, Flags.in(older)).up(Destination.latest());
            return schemaOfAll(migrators.of(present, Flags.in(present)));
        });
        Schema fromNothing = runs.onNewStore(migrators -> schemaOfAll(migrators.of(present, Flags.in(present))));
        List<Difference> differences = SchemaComparison.between(fromNothing, byWay);
        Migration last = present.migrations().get(present.migrations().size() - 1);
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding.WaysDiffer(last.origin(), differences));
    }

    private static Schema schemaOfAll(Migrator migrator) {
        migrator.up(Destination.latest());
        return migrator.schema();
    }

    private ScratchRuns runs(MigrationSet migrations) {
        return new ScratchRuns(target, datastore, Foundation.of(target, migrations, known), options);
    }
}

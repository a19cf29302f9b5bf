package dev.gander.migrate.verify;

import dev.gander.migrate.Migrator;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.Origin;
import dev.gander.migrate.model.ProblemCode;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.report.MigrationResult;
import dev.gander.migrate.report.MigrationResult.Kind;
import dev.gander.migrate.schema.Difference;
import dev.gander.migrate.schema.Schema;
import dev.gander.migrate.schema.SchemaComparison;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tries a target's migrations on a scratch store: up, down one by one, up again. After every step the schema is compared
 * with the one of the same place on the first way up.
 *
 * <p>A file without a Down ends the way down, and the second way up begins there. Each difference is told once, at the
 * file whose step made it. For one call of {@link #run}; belongs to one thread.
 */
public final class Verification {

    private final TargetName target;
    private final MigrationSet migrations;
    private final Migrator migrator;
    private final List<Finding> findings = new ArrayList<>();
    private List<Difference> told = List.of();

    /**
     * @param target whose migrations
     * @param migrations all of them
     * @param migrator of them, on a scratch store in which nothing of the target is applied
     */
    public Verification(TargetName target, MigrationSet migrations, Migrator migrator) {
        this.target = target;
        this.migrations = migrations;
        this.migrator = migrator;
    }

    /** A step of the first way up: what was there before it, and after. */
    private record Stage(Version version, Origin file, Schema before, Schema after) {}

    /**
     * Goes the whole way.
     *
     * @throws dev.gander.migrate.error.MigrationException when a step fails, upwards or downwards
     */
    public VerificationReport run() {
        List<Stage> way = up();
        Deque<Stage> undone = new ArrayDeque<>();
        Optional<Origin> end = down(way, undone);
        int again = undone.size();
        while (!undone.isEmpty()) {
            Stage stage = undone.pop();
            migrator.up(Destination.next());
            compare(stage.after(), differences -> new Finding.UpDiffers(stage.file(), differences));
        }
        return new VerificationReport(target, way.size(), again, end, findings);
    }

    private List<Stage> up() {
        List<Stage> way = new ArrayList<>();
        Schema before = migrator.schema();
        while (true) {
            Optional<MigrationResult> step = migrator.up(Destination.next()).results().stream()
                    .filter(result -> result.kind() != Kind.SKIPPED)
                    .findFirst();
            if (step.isEmpty()) {
                return way;
            }
            Schema after = migrator.schema();
            way.add(new Stage(step.get().version(), step.get().origin(), before, after));
            before = after;
        }
    }

    /** Undoes as far as it goes; what was undone lies on the stack, the oldest on top. */
    private Optional<Origin> down(List<Stage> way, Deque<Stage> undone) {
        for (int index = way.size() - 1; index >= 0; index--) {
            Stage stage = way.get(index);
            Migration migration = migrations.find(stage.version()).orElseThrow();
            if (isIrreversible(migration)) {
                if (!migration.options().waived().contains(ProblemCode.MISSING_DOWN.id())) {
                    findings.add(new Finding.NoDown(stage.file()));
                }
                return Optional.of(stage.file());
            }
            migrator.down(Destination.downByOne());
            compare(stage.before(), differences -> new Finding.DownDiffers(stage.file(), differences));
            undone.push(stage);
        }
        return Optional.empty();
    }

    /** Without statements there is no way back, unless there was none forwards. */
    private static boolean isIrreversible(Migration migration) {
        return migration.down().isEmpty() && !migration.up().isEmpty();
    }

    /** Makes a finding of the differences that no step before has made. */
    private void compare(Schema expected, Function<List<Difference>, Finding> finding) {
        List<Difference> differences = SchemaComparison.between(expected, migrator.schema());
        List<Difference> fresh = differences.stream()
                .filter(difference -> !told.contains(difference))
                .toList();
        if (!fresh.isEmpty()) {
            findings.add(finding.apply(fresh));
        }
        told = differences;
    }
}

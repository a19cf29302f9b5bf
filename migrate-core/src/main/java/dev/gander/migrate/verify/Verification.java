package dev.gander.migrate.verify;

import dev.gander.migrate.Migrator;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.error.RunFailedException;
import dev.gander.migrate.error.StatementFailedException;
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
 * <p>Replaceables come last, all together. A file without a Down ends the way down, and the second way up begins there. Each difference is told once, at the
 * file whose step made it. For one call of {@link #run}; belongs to one thread.
 */
final class Verification {

    /** Nobody knows which of them needs which, so none is tried alone. */
    private static final Origin REPLACEABLES = new Origin("replaceable/");

    private final TargetName target;
    private final MigrationSet migrations;
    private final Migrator migrator;
    private final List<Stage> way = new ArrayList<>();
    private final Deque<Stage> undone = new ArrayDeque<>();
    private final List<Finding> findings = new ArrayList<>();
    private List<Difference> told = List.of();

    /**
     * @param target whose migrations
     * @param migrations all of them
     * @param migrator of them, on a scratch store in which nothing of the target is applied
     */
    Verification(TargetName target, MigrationSet migrations, Migrator migrator) {
        this.target = target;
        this.migrations = migrations;
        this.migrator = migrator;
    }

    /** A step of the first way up: what was there before it, and after. */
    private record Stage(Version version, Origin file, Schema before, Schema after) {}

    /**
     * Goes the whole way.
     *
     * @throws MigrationException when the store does not serve; a statement that fails is part of the report
     */
    VerificationReport run() {
        Optional<MigrationException> failure = up();
        Optional<Origin> end = Optional.empty();
        if (failure.isEmpty()) {
            end = endOfWayDown();
            failure = down(end);
        }
        int steps = undone.size();
        if (failure.isEmpty() && again() && !migrations.replaceables().isEmpty()) {
            failure = replaceables();
        }
        return new VerificationReport(target, way.size(), steps, end, List.of(), findings, failure);
    }

    private Optional<MigrationException> up() {
        Schema before = migrator.schema();
        while (true) {
            Attempt attempt = attempt(() -> migrator.up(Destination.next()).results());
            Optional<MigrationResult> step = attempt.results().stream()
                    .filter(result -> result.kind() != Kind.SKIPPED)
                    .findFirst();
            if (attempt.failure().isPresent() || step.isEmpty()) {
                return attempt.failure();
            }
            Schema after = migrator.schema();
            way.add(new Stage(step.get().version().orElseThrow(), step.get().origin(), before, after));
            before = after;
        }
    }

    /** The newest file without a way back. */
    private Optional<Origin> endOfWayDown() {
        Optional<Origin> end = Optional.empty();
        for (Stage stage : way) {
            Migration migration = migrations.find(stage.version()).orElseThrow();
            if (isIrreversible(migration)) {
                end = Optional.of(stage.file());
                if (!migration.options().waived().contains(ProblemCode.MISSING_DOWN.id())) {
                    findings.add(new Finding.NoDown(stage.file()));
                }
            }
        }
        return end;
    }

    /** Without statements there is no way back, unless there was none forwards. */
    private static boolean isIrreversible(Migration migration) {
        return migration.down().isEmpty() && !migration.up().isEmpty();
    }

    /** Undoes as far as it goes; what was undone lies on the stack, the oldest on top. */
    private Optional<MigrationException> down(Optional<Origin> end) {
        for (int index = way.size() - 1; index >= 0; index--) {
            Stage stage = way.get(index);
            if (end.isPresent() && end.get().equals(stage.file())) {
                break;
            }
            Attempt attempt =
                    attempt(() -> migrator.down(Destination.downByOne()).results());
            if (attempt.failure().isPresent()) {
                return attempt.failure();
            }
            compare(stage.before(), differences -> new Finding.DownDiffers(stage.file(), differences));
            undone.push(stage);
        }
        return Optional.empty();
    }

    /** Whether it came to the end. */
    private boolean again() {
        while (!undone.isEmpty()) {
            Stage stage = undone.pop();
            Attempt attempt = attempt(() -> migrator.up(Destination.next()).results());
            if (attempt.failure().isPresent()) {
                findings.add(new Finding.UpFails(
                        stage.file(), String.valueOf(attempt.failure().get().getMessage())));
                return false;
            }
            compare(stage.after(), differences -> new Finding.UpDiffers(stage.file(), differences));
        }
        return true;
    }

    /**
     * On top of everything the replaceables are put in place, taken away with the last migration, and put in place again.
     * What is wrong then is told of their folder. What one without a Down has made stays, so then nobody can say what
     * should be there in between.
     */
    private Optional<MigrationException> replaceables() {
        Attempt placed = attempt(() -> migrator.up(Destination.latest()).results());
        boolean oneWay = way.isEmpty()
                || isIrreversible(
                        migrations.find(way.get(way.size() - 1).version()).orElseThrow());
        if (placed.failure().isPresent() || oneWay) {
            return placed.failure();
        }
        Schema standing = migrator.schema();
        Attempt down = attempt(() -> migrator.down(Destination.downByOne()).results());
        if (down.failure().isPresent()) {
            return down.failure();
        }
        if (migrations.replaceables().stream().noneMatch(file -> file.down().isEmpty())) {
            compare(
                    way.get(way.size() - 1).before(),
                    differences -> new Finding.DownDiffers(REPLACEABLES, differences));
        }
        Attempt again = attempt(() -> migrator.up(Destination.latest()).results());
        if (again.failure().isPresent()) {
            findings.add(new Finding.UpFails(
                    REPLACEABLES, String.valueOf(again.failure().get().getMessage())));
        } else {
            compare(standing, differences -> new Finding.UpDiffers(REPLACEABLES, differences));
        }
        return Optional.empty();
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

    /** What a step has done, or the statement that failed. */
    private record Attempt(List<MigrationResult> results, Optional<MigrationException> failure) {}

    /** A step of the engine. */
    @FunctionalInterface
    private interface StepOfWay {
        List<MigrationResult> go();
    }

    private static Attempt attempt(StepOfWay step) {
        try {
            return new Attempt(step.go(), Optional.empty());
        } catch (RunFailedException failed) {
            if (failed.failure() instanceof StatementFailedException) {
                return new Attempt(List.of(), Optional.of(failed));
            }
            throw failed;
        }
    }
}

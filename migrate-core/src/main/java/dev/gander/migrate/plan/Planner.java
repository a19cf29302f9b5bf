package dev.gander.migrate.plan;

import dev.gander.migrate.error.FileGoneException;
import dev.gander.migrate.error.InvalidMigrationsException;
import dev.gander.migrate.error.LateMigrationsException;
import dev.gander.migrate.model.AppliedMigration;
import dev.gander.migrate.model.AppliedMigrations;
import dev.gander.migrate.model.Conditions;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.OrderPolicy;
import dev.gander.migrate.model.Problem;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.Version;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides which migrations run, and in which order, as goose 3.27 does.
 *
 * <p>Forwards: a migration that is not applied although a higher one is, is <em>late</em>. Late ones are refused unless
 * the run or their own file allows them; then they go first, ascending, and the new ones follow, ascending. Gaps in the
 * numbers mean nothing, and neither does an applied version whose file has gone. A file that the conditions do not allow is
 * passed over; where they allow it, it is never late, since it had to wait.
 *
 * <p>Backwards: from the last application to the first. With 1, 4 and then 2 applied, {@code down-to 1} undoes 2 and
 * then 4, and {@code down-to 2} undoes nothing, because the last application already is 2.
 */
public final class Planner {

    private Planner() {}

    /**
     * @param target for messages
     * @param found the migrations there are
     * @param applied the migrations the store remembers
     * @param destination how far to go
     * @param policy whether late migrations may run
     * @param conditions of files that do not run everywhere
     * @throws LateMigrationsException when late migrations are in the way
     * @throws FileGoneException when a migration to be undone has no file
     * @throws InvalidMigrationsException when a script of the plan must not run, such as an unfinished Down
     */
    public static Plan plan(
            TargetName target,
            MigrationSet found,
            AppliedMigrations applied,
            Destination destination,
            OrderPolicy policy,
            Conditions conditions) {
        List<Migration> skipped = skipped(found, applied, destination, conditions);
        Plan plan = steps(target, without(found, skipped), applied, destination, policy);
        refuseDefects(target, plan.steps());
        return new Plan(plan.steps(), skipped);
    }

    static void refuseDefects(TargetName target, List<Step> steps) {
        List<Problem> defects =
                steps.stream().flatMap(step -> step.script().defect().stream()).toList();
        if (!defects.isEmpty()) {
            throw new InvalidMigrationsException(target.toString(), defects);
        }
    }

    private static List<Migration> skipped(
            MigrationSet found, AppliedMigrations applied, Destination destination, Conditions conditions) {
        return destination instanceof Destination.Up up
                ? found.migrations().stream()
                        .filter(migration -> !conditions.allow(migration.options()))
                        .filter(migration -> isPending(migration, applied, up))
                        .toList()
                : List.of();
    }

    private static MigrationSet without(MigrationSet found, List<Migration> skipped) {
        return skipped.isEmpty()
                ? found
                : new MigrationSet(found.migrations().stream()
                        .filter(migration -> !skipped.contains(migration))
                        .toList());
    }

    private static Plan steps(
            TargetName target,
            MigrationSet found,
            AppliedMigrations applied,
            Destination destination,
            OrderPolicy policy) {
        if (destination instanceof Destination.Up up) {
            return forwards(target, found, applied, up, policy);
        }
        if (destination instanceof Destination.Down down) {
            return backwards(target, found, applied, down);
        }
        return again(target, found, applied);
    }

    private static List<Migration> late(MigrationSet found, AppliedMigrations applied, Destination.Up destination) {
        Optional<Version> highest = applied.highest();
        return found.migrations().stream()
                .filter(migration -> isPending(migration, applied, destination))
                .filter(migration -> isBelow(migration, highest))
                .toList();
    }

    private static boolean isPending(Migration migration, AppliedMigrations applied, Destination.Up destination) {
        return !applied.contains(migration.version()) && destination.includes(migration.version());
    }

    private static boolean isBelow(Migration migration, Optional<Version> highest) {
        return highest.isPresent() && migration.version().compareTo(highest.get()) < 0;
    }

    private static Plan forwards(
            TargetName target,
            MigrationSet found,
            AppliedMigrations applied,
            Destination.Up destination,
            OrderPolicy policy) {
        List<Migration> late = late(found, applied, destination);
        List<Migration> refused = late.stream()
                .filter(migration ->
                        policy == OrderPolicy.REFUSE_LATE && migration.options().order() == OrderPolicy.REFUSE_LATE)
                .filter(migration -> !migration.options().isConditional())
                .toList();
        if (!refused.isEmpty()) {
            throw new LateMigrationsException(target, refused, applied.highest().orElseThrow());
        }
        Optional<Version> highest = applied.highest();
        List<Step> steps = new ArrayList<>();
        late.forEach(migration -> steps.add(new Step(migration, Direction.UP)));
        found.migrations().stream()
                .filter(migration -> isPending(migration, applied, destination))
                .filter(migration -> !isBelow(migration, highest))
                .forEach(migration -> steps.add(new Step(migration, Direction.UP)));
        return new Plan(steps.subList(0, Math.min(steps.size(), destination.steps())));
    }

    private static Plan backwards(
            TargetName target, MigrationSet found, AppliedMigrations applied, Destination.Down destination) {
        List<Step> steps = new ArrayList<>();
        for (AppliedMigration remembered : inOrder(applied, destination.order())) {
            if (steps.size() == destination.steps() || destination.endsAt(remembered.version())) {
                break;
            }
            Optional<Migration> migration = found.find(remembered.version());
            if (migration.isPresent()) {
                steps.add(new Step(migration.get(), Direction.DOWN));
            } else if (destination.order() == Destination.Order.NEWEST_APPLICATION_FIRST) {
                throw new FileGoneException(target, remembered.version());
            }
        }
        return new Plan(steps);
    }

    private static List<AppliedMigration> inOrder(AppliedMigrations applied, Destination.Order order) {
        List<AppliedMigration> remembered = new ArrayList<>(applied.inOrderOfApplication());
        if (order == Destination.Order.HIGHEST_VERSION_FIRST) {
            remembered.sort(Comparator.comparing(AppliedMigration::version).reversed());
        } else {
            Collections.reverse(remembered);
        }
        return remembered;
    }

    private static Plan again(TargetName target, MigrationSet found, AppliedMigrations applied) {
        Plan down = backwards(target, found, applied, Destination.downByOne());
        List<Step> steps = new ArrayList<>(down.steps());
        down.steps().forEach(step -> steps.add(new Step(step.file(), Direction.UP)));
        return new Plan(steps);
    }
}

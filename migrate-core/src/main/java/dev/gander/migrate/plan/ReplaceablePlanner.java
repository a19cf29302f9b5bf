package dev.gander.migrate.plan;

import dev.gander.migrate.model.AppliedReplaceables;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.Repetition;
import dev.gander.migrate.model.Replaceable;
import dev.gander.migrate.model.ReplaceablePolicy;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.model.TargetName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which replaceables are taken away and put in place around the migrations of a plan.
 *
 * <p>A run to the latest version puts in place, in the order of numbers, what does not stand as its file says, and what is
 * to be put in place always. Nobody knows which of them needs which, but a later one may need an earlier one. So when one
 * of them has to be taken away first, every later one that can be is taken away before it, the last one first, and put in
 * place again behind it. One without a Down section is never taken away: it just runs.
 *
 * <p>Before a migration is undone, all that can be are taken away: they may stand on what is undone. They are pending then.
 * A run that applies a migration which asks for the same puts them in place again, and so does {@code redo}.
 *
 * <p>One whose file has gone stays as it is.
 */
public final class ReplaceablePlanner {

    private final List<Replaceable> found;
    private final AppliedReplaceables applied;
    private final Map<String, Replaceable> recorded;

    /**
     * @param found the replaceables there are, in the order of their numbers
     * @param applied how they stand
     * @param recorded by name, the texts of those whose newest attempt was made with another text than the file's, where
     *     they were kept
     */
    public ReplaceablePlanner(List<Replaceable> found, AppliedReplaceables applied, Map<String, Replaceable> recorded) {
        this.found = List.copyOf(found);
        this.applied = applied;
        this.recorded = Map.copyOf(recorded);
    }

    /**
     * Completes a plan.
     *
     * @param target for messages
     * @param migrations a plan without replaceables
     * @param destination of both
     * @throws dev.gander.migrate.error.InvalidMigrationsException when a script of the plan must not run
     */
    public Plan plan(TargetName target, Plan migrations, Destination destination) {
        List<Replaceable> away = mustMakeWay(migrations) ? removable(found) : List.of();
        boolean latest = destination instanceof Destination.Up up && up.isLatest();
        Set<Replaceable> placed = new LinkedHashSet<>();
        if (!(destination instanceof Destination.Down)) {
            placed.addAll(away);
        }
        if (latest) {
            placed.addAll(outstanding());
        }
        List<Replaceable> displaced = displacedBy(placed, away);
        placed.addAll(displaced);
        List<Step> takenAway = takenAway(away);
        List<Step> replaced = new ArrayList<>(takenAway(displaced));
        found.stream().filter(placed::contains).forEach(file -> replaced.add(new Step(file, Direction.UP)));
        Planner.refuseDefects(target, takenAway);
        Planner.refuseDefects(target, replaced);
        return new Plan(takenAway, migrations.steps(), replaced, migrations.skipped());
    }

    private static boolean mustMakeWay(Plan migrations) {
        return migrations.steps().stream()
                .anyMatch(step -> step.direction() == Direction.DOWN
                        || step.file().options().replaceables() == ReplaceablePolicy.TAKE_AWAY);
    }

    private List<Replaceable> outstanding() {
        return found.stream()
                .filter(file -> file.options().repetition() == Repetition.ALWAYS || !applied.isInPlace(file))
                .toList();
    }

    /** From the first one on that has to be taken away, all that can be; what is away already is in nobody's way. */
    private List<Replaceable> displacedBy(Set<Replaceable> placed, List<Replaceable> away) {
        List<Replaceable> standing =
                removable(found).stream().filter(file -> !away.contains(file)).toList();
        for (int index = 0; index < standing.size(); index++) {
            if (placed.contains(standing.get(index))) {
                return standing.subList(index, standing.size());
            }
        }
        return List.of();
    }

    /** Those of which something stands that a Down takes away. */
    private List<Replaceable> removable(List<Replaceable> files) {
        return files.stream()
                .filter(file -> applied.mayStand(file.name()))
                .filter(file -> hasDown(asPutInPlace(file)))
                .toList();
    }

    /** An unfinished Down counts: its author meant to write one, so it is refused and not passed over. */
    private static boolean hasDown(Replaceable file) {
        return !file.down().isEmpty() || file.down().defect().isPresent();
    }

    private List<Step> takenAway(List<Replaceable> files) {
        List<Step> steps = new ArrayList<>();
        files.forEach(file -> steps.add(new Step(asPutInPlace(file), Direction.DOWN)));
        Collections.reverse(steps);
        return steps;
    }

    private Replaceable asPutInPlace(Replaceable file) {
        return recorded.getOrDefault(file.name(), file);
    }
}

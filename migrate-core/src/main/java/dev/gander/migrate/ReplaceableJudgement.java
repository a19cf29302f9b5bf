package dev.gander.migrate;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Presence;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.model.AppliedReplaceables;
import dev.gander.migrate.model.Replaceable;
import dev.gander.migrate.model.ReplaceableEntry;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.plan.Plan;
import dev.gander.migrate.plan.ReplaceablePlanner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Completes the plan of a run with what becomes of replaceables. Writes nothing. */
final class ReplaceableJudgement {

    private final TargetName target;
    private final List<Replaceable> found;
    private final RecordedText recordedText;

    ReplaceableJudgement(TargetName target, List<Replaceable> found, RecordedText recordedText) {
        this.target = target;
        this.found = found;
        this.recordedText = recordedText;
    }

    /**
     * The whole plan, or the reason why there is none.
     *
     * @param migrations what becomes of migrations
     */
    Plan judge(DatastoreSession session, StoreState state, Plan migrations, Destination destination) {
        boolean latest = destination instanceof Destination.Up up && up.isLatest();
        if (found.isEmpty() || migrations.isEmpty() && !latest) {
            return migrations;
        }
        AppliedReplaceables applied = applied(state);
        return new ReplaceablePlanner(found, applied, otherTexts(session, applied))
                .plan(target, migrations, destination);
    }

    /** Those that stand, each by the text that put it in place, in the order of their numbers. */
    List<Replaceable> inPlace(DatastoreSession session, StoreState state) {
        if (found.isEmpty() && state.history().replaceables().isEmpty()) {
            return List.of();
        }
        AppliedReplaceables applied = applied(state);
        List<Replaceable> inPlace = new ArrayList<>();
        for (String name : applied.names()) {
            Optional<Replaceable> file = found.stream()
                    .filter(each -> each.name().equals(name))
                    .filter(applied::isInPlace)
                    .findFirst();
            file.or(() -> applied.standing(name).flatMap(entry -> recordedText.read(session, entry)))
                    .ifPresent(inPlace::add);
        }
        inPlace.sort(Comparator.comparingLong(Replaceable::number));
        return inPlace;
    }

    private AppliedReplaceables applied(StoreState state) {
        if (state.history().presence() == Presence.UNREADABLE) {
            throw new DatastoreRefusedException(
                    target + ": the history table may not be read by this role, and it alone tells how replaceables"
                            + " stand",
                    "Ask its owner for SELECT; 'init-store --print' shows the grants.");
        }
        return AppliedReplaceables.of(state.history().replaceables());
    }

    /** What stands of a file that has changed since is taken away by the text that made it. */
    private Map<String, Replaceable> otherTexts(DatastoreSession session, AppliedReplaceables applied) {
        Map<String, Replaceable> texts = new HashMap<>();
        for (Replaceable file : found) {
            Optional<ReplaceableEntry> attempt = applied.attempt(file.name())
                    .filter(entry -> applied.mayStand(file.name()))
                    .filter(entry -> !entry.checksum().equals(file.checksum()));
            attempt.flatMap(entry -> recordedText.read(session, entry)).ifPresent(text -> texts.put(file.name(), text));
        }
        return texts;
    }
}

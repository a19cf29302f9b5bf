package dev.gander.migrate;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.error.UnmetRequirement;
import dev.gander.migrate.error.UnmetRequirementsException;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.AppliedMigrations;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.RequiredObject;
import dev.gander.migrate.model.Requirement;
import dev.gander.migrate.model.ScriptFile;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.plan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks whether what the files of a plan require is there: other targets' versions, foreign objects. Writes nothing. */
final class Requirements {

    private final TargetName target;
    private final OtherTargets others;

    Requirements(TargetName target, OtherTargets others) {
        this.target = target;
        this.others = others;
    }

    /**
     * Refuses a plan that must wait for others.
     *
     * @param session on the store that would be migrated
     * @throws UnmetRequirementsException that says what is missing
     */
    void demand(DatastoreSession session, Plan plan) {
        List<UnmetRequirement> unmet = unmet(session, plan);
        if (!unmet.isEmpty()) {
            throw new UnmetRequirementsException(target, unmet);
        }
    }

    /** What is missing, in the order of the plan. Each other store is asked once. */
    List<UnmetRequirement> unmet(DatastoreSession session, Plan plan) {
        Map<TargetName, Seen> seen = new LinkedHashMap<>();
        List<UnmetRequirement> unmet = new ArrayList<>();
        for (Step step : plan.all()) {
            if (step.direction() == Direction.UP) {
                ScriptFile file = step.file();
                for (Requirement requirement : file.options().requires()) {
                    targetMissing(file, requirement, seen.computeIfAbsent(requirement.target(), this::look))
                            .ifPresent(unmet::add);
                }
                for (RequiredObject object : file.options().requiredObjects()) {
                    objectMissing(file, object, session).ifPresent(unmet::add);
                }
            }
        }
        return unmet;
    }

    /**
     * What a look at another target has found.
     *
     * @param applied there
     * @param place where that was
     */
    private record Seen(AppliedMigrations applied, String place) {}

    private Seen look(TargetName other) {
        OtherTargets.Store store = others.find(other)
                .orElseThrow(() -> new UsageException(
                        target + ": its files require " + other + ", and this program does not know where that is",
                        "Name its store, or migrate with a program that knows it."));
        try (DatastoreSession session = store.datastore().open(Purpose.QUESTION)) {
            return new Seen(session.read().applied(), store.place());
        }
    }

    private static Optional<UnmetRequirement> targetMissing(ScriptFile file, Requirement requirement, Seen seen) {
        if (seen.applied().contains(requirement.version())) {
            return Optional.empty();
        }
        TargetName other = requirement.target();
        Optional<Version> highest = seen.applied().highest();
        String found = highest.isPresent()
                ? "version " + requirement.version() + " is not applied in " + seen.place() + ", the highest there is "
                        + highest.get()
                : "nothing of " + other + " is applied in " + seen.place();
        return Optional.of(new UnmetRequirement(
                file.origin(),
                requirement.toString(),
                found,
                "Run 'up --target " + other.target() + "' of " + other.service() + " first; when its store is another"
                        + " one, name it by " + other.suffix().toUpperCase(Locale.ROOT) + "_URL.",
                Optional.of(requirement)));
    }

    private static Optional<UnmetRequirement> objectMissing(
            ScriptFile file, RequiredObject object, DatastoreSession session) {
        Optional<Set<String>> columns = session.columns(object.kind(), object.name());
        List<String> missing = object.columns().stream()
                .filter(column -> columns.isPresent() && !columns.get().contains(column))
                .toList();
        if (columns.isPresent() && missing.isEmpty()) {
            return Optional.empty();
        }
        String name = object.kind() + " " + object.name();
        return Optional.of(new UnmetRequirement(
                file.origin(),
                object.toString(),
                columns.isEmpty() ? "there is no " + name : name + " lacks " + String.join(", ", missing),
                "No service here owns " + name + ": ask its owner to make it, then run again.",
                Optional.empty()));
    }
}

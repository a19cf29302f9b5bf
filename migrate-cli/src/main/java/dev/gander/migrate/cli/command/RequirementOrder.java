package dev.gander.migrate.cli.command;

import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.Requirement;
import dev.gander.migrate.model.TargetName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts targets into an order in which each comes after those that its files require. */
final class RequirementOrder {

    private final List<Engine> engines;
    private final Map<TargetName, Engine> ordered = new LinkedHashMap<>();
    private final List<TargetName> path = new ArrayList<>();

    private RequirementOrder(List<Engine> engines) {
        this.engines = engines;
    }

    /**
     * The order in which the targets were named, changed only where a file requires it.
     *
     * @throws UsageException when targets require one another
     */
    static List<Engine> of(List<Engine> engines) {
        if (!anyRequirement(engines)) {
            return engines;
        }
        RequirementOrder order = new RequirementOrder(engines);
        engines.forEach(order::visit);
        return List.copyOf(order.ordered.values());
    }

    private static boolean anyRequirement(List<Engine> engines) {
        for (Engine engine : engines) {
            for (Migration migration : engine.migrations().migrations()) {
                if (!migration.options().requires().isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    private void visit(Engine engine) {
        TargetName name = engine.target().name();
        if (ordered.containsKey(name)) {
            return;
        }
        if (path.contains(name)) {
            throw new UsageException(
                    "The targets " + path + " require one another, so none of them can be first",
                    "Take one of the 'requires' lines out of their files.");
        }
        path.add(name);
        for (Migration migration : engine.migrations().migrations()) {
            for (Requirement requirement : migration.options().requires()) {
                find(requirement.target()).ifPresent(this::visit);
            }
        }
        path.remove(name);
        ordered.put(name, engine);
    }

    private Optional<Engine> find(TargetName name) {
        for (Engine engine : engines) {
            if (engine.target().name().equals(name)) {
                return Optional.of(engine);
            }
        }
        return Optional.empty();
    }
}

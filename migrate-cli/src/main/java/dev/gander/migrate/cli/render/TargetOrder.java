package dev.gander.migrate.cli.render;

import dev.gander.migrate.model.RequiredObject;
import dev.gander.migrate.model.Requirement;
import dev.gander.migrate.program.TargetDefinition;
import java.util.List;

/**
 * A target in the order in which targets are migrated.
 *
 * @param target which
 * @param requirements the other targets' versions that its files require
 * @param objects the foreign objects that its files require
 */
public record TargetOrder(TargetDefinition target, List<Requirement> requirements, List<RequiredObject> objects) {

    public TargetOrder {
        requirements = List.copyOf(requirements);
        objects = List.copyOf(objects);
    }
}

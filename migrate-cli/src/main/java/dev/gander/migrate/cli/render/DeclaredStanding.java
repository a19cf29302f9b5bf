package dev.gander.migrate.cli.render;

import dev.gander.migrate.model.Seed;
import dev.gander.migrate.program.TargetDefinition;
import java.util.List;
import java.util.Optional;

/**
 * How a declared target stands.
 *
 * @param target which
 * @param seeds those of its declaration; empty when it is not configured
 */
public record DeclaredStanding(TargetDefinition target, Optional<List<Seed>> seeds) {

    /** Whether seeding has something to do, or to refuse. */
    public boolean isOutstanding() {
        return seeds.isPresent() && seeds.get().stream().anyMatch(Seed::isOutstanding);
    }
}

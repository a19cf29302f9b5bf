package dev.gander.migrate.cli.render;

import java.util.List;
import java.util.function.Supplier;

/** Takes the results of a run over targets, as they come. */
public interface RunResults {

    /** What became of a target; in the order in which targets are migrated. */
    void target(TargetRun run);

    /** What became of a declared target; these stand together, behind or before the migrated ones. */
    void seeds(TargetSeeds run);

    /**
     * The run is over.
     *
     * @param failures what went wrong, in the order in which it did
     * @param standings asks how the targets stand now; called only where that is shown
     * @param declared asks the same of the declared ones
     */
    void end(
            List<RuntimeException> failures,
            Supplier<List<TargetStanding>> standings,
            Supplier<List<DeclaredStanding>> declared);
}

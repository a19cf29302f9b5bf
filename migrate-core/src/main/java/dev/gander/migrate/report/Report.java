package dev.gander.migrate.report;

import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.Version;
import java.util.List;
import java.util.Optional;

/**
 * What one run did to one target.
 *
 * @param target which
 * @param results one for each planned step, in the order of the plan; empty when there was nothing to do
 * @param current the version applied last, after the run
 */
public record Report(TargetName target, List<MigrationResult> results, Optional<Version> current) {

    public Report {
        results = List.copyOf(results);
    }

    /** Whether there was nothing to do. */
    public boolean isEmpty() {
        return results.isEmpty();
    }
}

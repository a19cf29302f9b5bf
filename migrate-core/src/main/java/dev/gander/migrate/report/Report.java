package dev.gander.migrate.report;

import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.Version;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one run did to one target.
 *
 * @param target which
 * @param results one for each migration that was passed over, then one for each planned step, in the order of the plan; empty
 *     when there was nothing to do
 * @param current the version applied last, after the run
 */
public record Report(TargetName target, List<MigrationResult> results, Optional<Version> current) {

    public Report {
        results = List.copyOf(results);
    }

    /** The same run, which has passed these migrations over. */
    public Report withSkipped(List<Migration> skipped) {
        List<MigrationResult> all = new ArrayList<>();
        for (Migration migration : skipped) {
            all.add(new MigrationResult(
                    Optional.of(migration.version()),
                    migration.name(),
                    migration.origin(),
                    Direction.UP,
                    MigrationResult.Kind.SKIPPED,
                    migration.up().statements(),
                    Duration.ZERO));
        }
        all.addAll(results);
        return new Report(target, all, current);
    }

    /** Whether there was nothing to do. */
    public boolean isEmpty() {
        return results.isEmpty();
    }
}

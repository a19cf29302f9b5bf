package dev.gander.migrate.report;

import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.Version;
import java.util.List;
import java.util.Optional;

/**
 * How one target stands.
 *
 * @param target which
 * @param current the version applied last, as goose's command counts
 * @param highest the highest applied version, as goose's library counts; differs after a late application
 * @param migrations ascending by version, those without a file included
 * @param replaceables in the order of their numbers; then those without a file
 */
public record TargetStatus(
        TargetName target,
        Optional<Version> current,
        Optional<Version> highest,
        List<MigrationStatus> migrations,
        List<ReplaceableStatus> replaceables) {

    public TargetStatus {
        migrations = List.copyOf(migrations);
        replaceables = List.copyOf(replaceables);
    }

    /** Whether {@code up} would have something to do. */
    public boolean isOutstanding() {
        return migrations.stream().anyMatch(status -> status.state().isOutstanding())
                || replaceables.stream().anyMatch(status -> status.state().isOutstanding());
    }
}

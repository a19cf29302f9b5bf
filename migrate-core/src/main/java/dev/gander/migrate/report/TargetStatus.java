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
 */
public record TargetStatus(
        TargetName target, Optional<Version> current, Optional<Version> highest, List<MigrationStatus> migrations) {

    public TargetStatus {
        migrations = List.copyOf(migrations);
    }

    /** Whether {@code up} would have something to do. */
    public boolean isOutstanding() {
        return migrations.stream().anyMatch(status -> status.state().isOutstanding());
    }
}

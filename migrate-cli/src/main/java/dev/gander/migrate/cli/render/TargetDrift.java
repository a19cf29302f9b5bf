package dev.gander.migrate.cli.render;

import dev.gander.migrate.drift.DriftReport;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.program.ExitCode;
import dev.gander.migrate.program.TargetDefinition;
import java.util.Optional;

/**
 * How a target's store is not as expected.
 *
 * @param target which
 * @param report what differs; empty when the target is not configured, or could not be compared
 * @param failure why it could not be compared
 */
public record TargetDrift(TargetDefinition target, Optional<DriftReport> report, Optional<MigrationException> failure) {

    /** A target that was compared. */
    public static TargetDrift of(TargetDefinition target, DriftReport report) {
        return new TargetDrift(target, Optional.of(report), Optional.empty());
    }

    /** A target that could not be compared. */
    public static TargetDrift failed(TargetDefinition target, MigrationException failure) {
        return new TargetDrift(target, Optional.empty(), Optional.of(failure));
    }

    /** An optional target without an address. */
    public static TargetDrift notConfigured(TargetDefinition target) {
        return new TargetDrift(target, Optional.empty(), Optional.empty());
    }

    /** What this alone would end the process with. */
    public ExitCode verdict() {
        if (failure.isPresent()) {
            return ExitCode.of(failure.get());
        }
        return report.filter(DriftReport::isDrift).isPresent() ? ExitCode.DRIFT : ExitCode.DONE;
    }
}

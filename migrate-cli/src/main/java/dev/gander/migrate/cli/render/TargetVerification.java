package dev.gander.migrate.cli.render;

import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.program.ExitCode;
import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.verify.VerificationReport;
import java.util.Optional;

/**
 * What trying a target's files has shown.
 *
 * @param target which
 * @param report what was found; empty when it could not be tried
 * @param failure why it could not be tried, or where a file has failed
 */
public record TargetVerification(
        TargetDefinition target, Optional<VerificationReport> report, Optional<MigrationException> failure) {

    /** A target whose files were tried. */
    public static TargetVerification of(TargetDefinition target, VerificationReport report) {
        return new TargetVerification(target, Optional.of(report), report.failure());
    }

    /** A target whose files could not be tried. */
    public static TargetVerification failed(TargetDefinition target, MigrationException failure) {
        return new TargetVerification(target, Optional.empty(), Optional.of(failure));
    }

    /** An optional target without a place to try its files. */
    public static TargetVerification notConfigured(TargetDefinition target) {
        return new TargetVerification(target, Optional.empty(), Optional.empty());
    }

    /** What this alone would end the process with. */
    public ExitCode verdict() {
        if (failure.isPresent()) {
            return ExitCode.of(failure.get());
        }
        return report.map(VerificationReport::isSound).orElse(true) ? ExitCode.DONE : ExitCode.DRIFT;
    }
}

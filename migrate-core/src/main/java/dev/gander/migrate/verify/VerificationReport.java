package dev.gander.migrate.verify;

import dev.gander.migrate.model.Origin;
import dev.gander.migrate.model.TargetName;
import java.util.List;
import java.util.Optional;

/**
 * What a verification has done and found.
 *
 * @param target whose migrations
 * @param files how many were applied
 * @param undone how many were undone and applied again
 * @param end the file that has no way back, where the way down ended; empty when it went to the empty store
 * @param findings in the order in which they were found; empty when all is well
 */
public record VerificationReport(
        TargetName target, int files, int undone, Optional<Origin> end, List<Finding> findings) {

    public VerificationReport {
        findings = List.copyOf(findings);
    }

    /** Whether nothing was found. */
    public boolean isSound() {
        return findings.isEmpty();
    }
}

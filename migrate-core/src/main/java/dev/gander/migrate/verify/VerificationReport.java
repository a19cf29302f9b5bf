package dev.gander.migrate.verify;

import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.model.Origin;
import dev.gander.migrate.model.Requirement;
import dev.gander.migrate.model.TargetName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a verification has done and found.
 *
 * @param target whose migrations
 * @param files how many were applied
 * @param undone how many were undone
 * @param end the file that has no way back, where the way down ended; empty when it went to the empty store
 * @param assumed requirements that were taken as met, because the targets are not known or live in stores of another product
 * @param findings in the order in which they were found
 * @param failure why the way ended early: a first up or a down has failed
 */
public record VerificationReport(
        TargetName target,
        int files,
        int undone,
        Optional<Origin> end,
        List<Requirement> assumed,
        List<Finding> findings,
        Optional<MigrationException> failure) {

    public VerificationReport {
        assumed = List.copyOf(assumed);
        findings = List.copyOf(findings);
    }

    /** Whether the way was gone to its end and nothing was found. */
    public boolean isSound() {
        return findings.isEmpty() && failure.isEmpty();
    }

    /** The same report with what was taken as met. */
    VerificationReport assuming(List<Requirement> requirements) {
        return new VerificationReport(target, files, undone, end, requirements, findings, failure);
    }

    /** The same report with what else was found. */
    public VerificationReport with(Optional<Finding> finding) {
        return with(finding.stream().toList());
    }

    /** The same report with all that was found besides. */
    VerificationReport with(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        return new VerificationReport(target, files, undone, end, assumed, all, failure);
    }
}

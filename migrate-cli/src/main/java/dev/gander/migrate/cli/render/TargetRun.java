package dev.gander.migrate.cli.render;

import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.report.Report;
import java.util.Optional;

/**
 * What a run did to one target.
 *
 * @param target which
 * @param outcome how it ended
 * @param report what it did, where it came to that
 */
public record TargetRun(TargetDefinition target, Outcome outcome, Optional<Report> report) {

    /** How a run over one target ends. */
    public enum Outcome {
        /** Everything that was planned is done. */
        DONE("done"),
        /** Nothing was to be done. */
        NOTHING_TO_DO("nothing-to-do"),
        /** It failed; what was done before stays. */
        FAILED("failed"),
        /** Another target failed before it, so it was not touched. */
        NOT_RUN("not-run"),
        /** It has no address, and the service works without it. */
        NOT_CONFIGURED("not-configured");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        /** The stable word of JSON. */
        public String word() {
            return word;
        }
    }

    /** A target whose run ended well. */
    public static TargetRun ended(TargetDefinition target, Report report) {
        return new TargetRun(target, report.isEmpty() ? Outcome.NOTHING_TO_DO : Outcome.DONE, Optional.of(report));
    }

    /** A target without a report. */
    public static TargetRun without(TargetDefinition target, Outcome outcome) {
        return new TargetRun(target, outcome, Optional.empty());
    }
}

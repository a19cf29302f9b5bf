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
 * @param reason why it was left alone, half a sentence
 */
public record TargetRun(TargetDefinition target, Outcome outcome, Optional<Report> report, Optional<String> reason) {

    /** How a run over one target ends. */
    public enum Outcome {
        /** Everything that was planned is done. */
        DONE("done"),
        /** Nothing was to be done. */
        NOTHING_TO_DO("nothing-to-do"),
        /** It failed; what was done before stays. */
        FAILED("failed"),
        /** Another target that comes before it failed, or the run was stopped, so it was not touched. */
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
        return new TargetRun(
                target, report.isEmpty() ? Outcome.NOTHING_TO_DO : Outcome.DONE, Optional.of(report), Optional.empty());
    }

    /** A target without a report. */
    public static TargetRun without(TargetDefinition target, Outcome outcome) {
        return new TargetRun(target, outcome, Optional.empty(), Optional.empty());
    }

    /** A target whose run failed in the middle. */
    public static TargetRun failed(TargetDefinition target, Report report) {
        return new TargetRun(target, Outcome.FAILED, Optional.of(report), Optional.empty());
    }

    /** A target that was not touched. */
    public static TargetRun leftAlone(TargetDefinition target, String reason) {
        return new TargetRun(target, Outcome.NOT_RUN, Optional.empty(), Optional.of(reason));
    }
}

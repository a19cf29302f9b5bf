package dev.gander.migrate.error;

import dev.gander.migrate.report.Report;

/** A run that failed after it had begun to apply. Holds what it did, and the first failure as its cause. */
public final class RunFailedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient Report report;
    private final MigrationException failure;

    /**
     * @param report every planned step, with what became of it
     * @param failure why the run stopped
     */
    public RunFailedException(Report report, MigrationException failure) {
        super(failure.kind(), String.valueOf(failure.getMessage()), failure.advice(), failure);
        this.report = report;
        this.failure = failure;
    }

    /** What was done until then. */
    public Report report() {
        return report;
    }

    /** Why the run stopped. */
    public MigrationException failure() {
        return failure;
    }
}

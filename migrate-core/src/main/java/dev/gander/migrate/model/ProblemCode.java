package dev.gander.migrate.model;

import java.util.Locale;

/**
 * What can be wrong with migration files. The identifiers are part of the command line's JSON and never change.
 */
public enum ProblemCode {
    BAD_ANNOTATION(Severity.ERROR),
    DUPLICATE_UP(Severity.ERROR),
    DOWN_OUT_OF_PLACE(Severity.ERROR),
    BEGIN_OUT_OF_PLACE(Severity.ERROR),
    END_WITHOUT_BEGIN(Severity.ERROR),
    MISSING_END(Severity.ERROR),
    NO_UP(Severity.ERROR),
    CONTENT_BEFORE_UP(Severity.ERROR),
    UNTERMINATED_STATEMENT(Severity.ERROR),
    ENVSUB_FAILURE(Severity.ERROR),
    LINE_TOO_LONG(Severity.ERROR),
    NOT_UTF_8(Severity.ERROR),
    NUL_BYTE(Severity.ERROR),
    UNREADABLE(Severity.ERROR),
    DUPLICATE_VERSION(Severity.ERROR),
    BAD_NAME(Severity.ERROR),
    MISPLACED(Severity.ERROR),
    WRONG_LANGUAGE(Severity.ERROR),
    /** goose records such a file, so it runs; {@code validate} does not let it pass. */
    EMPTY_UP(Severity.ERROR, Effect.REPORTED),
    EMPTY_BLOCK(Severity.WARNING),
    /** goose's command applies such a file and its {@code validate} refuses it, so it runs, upwards. */
    UNTERMINATED_DOWN(Severity.ERROR, Effect.REPORTED),
    TRANSACTION_CONTROL(Severity.WARNING),
    SHARED_CONCURRENTLY(Severity.WARNING),
    COPY_FROM_STDIN(Severity.ERROR),
    UNKNOWN_REQUIREMENT(Severity.ERROR),
    CIRCULAR_REQUIREMENT(Severity.ERROR),
    /** Only where the store takes one statement at a time. */
    SEVERAL_STATEMENTS(Severity.ERROR),
    MISSING_DOWN(Severity.WARNING),
    UNCONVENTIONAL_NAME(Severity.WARNING),
    LOOK_ALIKE(Severity.WARNING),
    /** The companions of the migrations: nothing that runs reads them. */
    STALE_SNAPSHOT(Severity.ERROR, Effect.REPORTED_OF_PLACE),
    BAD_SNAPSHOT(Severity.ERROR, Effect.REPORTED_OF_PLACE),
    BAD_ACCEPTED_DRIFT(Severity.ERROR, Effect.REPORTED_OF_PLACE),
    /** Only where replaceable files lie beside the migrations. */
    BELONGS_IN_REPLACEABLE(Severity.WARNING),
    /** Only in replaceable files. */
    NOT_REPLACEABLE(Severity.WARNING),
    /** Only in seed files. */
    SCHEMA_IN_SEED(Severity.ERROR),
    /** Only against the branch that a change is made for: no store knows of these. */
    EDITED_SINCE_BASE(Severity.ERROR, Effect.REPORTED_OF_PLACE),
    GONE_SINCE_BASE(Severity.ERROR, Effect.REPORTED_OF_PLACE),
    RENUMBERED_SINCE_BASE(Severity.ERROR, Effect.REPORTED_OF_PLACE),
    RENAMED_SINCE_BASE(Severity.ERROR, Effect.REPORTED_OF_PLACE),
    TAKEN_IN_BASE(Severity.ERROR, Effect.REPORTED_OF_PLACE),
    LATE_FOR_BASE(Severity.ERROR, Effect.REPORTED_OF_PLACE);

    private enum Effect {
        REPORTED,
        REPORTED_OF_PLACE,
        BLOCKS_RUNS
    }

    private final Severity severity;
    private final Effect effect;

    ProblemCode(Severity severity) {
        this(severity, severity == Severity.ERROR ? Effect.BLOCKS_RUNS : Effect.REPORTED);
    }

    ProblemCode(Severity severity, Effect effect) {
        this.severity = severity;
        this.effect = effect;
    }

    /**
     * Whether nothing runs until it is mended. Some errors do not, and only {@code validate} fails: those of files that
     * goose applies, so that a run does too, and those of files that no run reads.
     */
    public boolean blocks() {
        return effect == Effect.BLOCKS_RUNS;
    }

    /**
     * Whether a file may answer it by {@code +gander waive}: not what keeps it from running, and not what is found by
     * comparing files with something else.
     */
    public boolean isWaivable() {
        return effect == Effect.REPORTED;
    }

    /** How bad it is. */
    public Severity severity() {
        return severity;
    }

    /** The stable identifier, such as {@code duplicate-up}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

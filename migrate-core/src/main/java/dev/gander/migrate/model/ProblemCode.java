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
    UNREADABLE(Severity.ERROR),
    DUPLICATE_VERSION(Severity.ERROR),
    BAD_NAME(Severity.ERROR),
    WRONG_LANGUAGE(Severity.ERROR),
    EMPTY_UP(Severity.ERROR),
    EMPTY_BLOCK(Severity.WARNING),
    UNTERMINATED_DOWN(Severity.WARNING),
    TRANSACTION_CONTROL(Severity.WARNING),
    SHARED_CONCURRENTLY(Severity.WARNING),
    COPY_FROM_STDIN(Severity.ERROR),
    MISSING_DOWN(Severity.WARNING),
    UNCONVENTIONAL_NAME(Severity.WARNING),
    LOOK_ALIKE(Severity.WARNING);

    private final Severity severity;

    ProblemCode(Severity severity) {
        this.severity = severity;
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

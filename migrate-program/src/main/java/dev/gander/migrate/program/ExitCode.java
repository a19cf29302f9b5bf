package dev.gander.migrate.program;

import dev.gander.migrate.model.ErrorKind;

/** How a call ended, for the shell. The numbers are part of the interface and keep their meaning. */
public enum ExitCode {
    DONE(0, "done, or nothing to do"),
    FAILED(1, "a migration failed, or the run was stopped"),
    USAGE(2, "usage or configuration"),
    INVALID(3, "invalid migrations: unparsable, duplicate, late, edited after they were applied"),
    PENDING(4, "migrations are pending"),
    DRIFT(5, "drift or divergence"),
    LOCKED(6, "lock not obtained"),
    UNREACHABLE(7, "datastore unreachable"),
    INTERRUPTED(8, "interrupted migration, needs 'resolve'");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** The code of a failure. */
    public static ExitCode of(ErrorKind kind) {
        return switch (kind) {
            case MIGRATION_FAILED, CANCELLED, INTERNAL -> FAILED;
            case USAGE -> USAGE;
            case INVALID_MIGRATIONS -> INVALID;
            case PENDING -> PENDING;
            case LOCKED -> LOCKED;
            case UNREACHABLE -> UNREACHABLE;
            case INTERRUPTED -> INTERRUPTED;
        };
    }

    /** What the process ends with. */
    public int number() {
        return number;
    }

    /** For help texts. */
    public String meaning() {
        return meaning;
    }
}

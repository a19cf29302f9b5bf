package dev.gander.migrate.program;

import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.model.ErrorKind;
import java.util.List;

/** How a call ended, for the shell. The numbers are part of the interface and keep their meaning. */
public enum ExitCode {
    DONE(0, "done, or nothing to do"),
    FAILED(1, "a migration failed, or the run was stopped"),
    USAGE(2, "usage or configuration"),
    INVALID(3, "invalid migrations: unparsable, duplicate, late, edited after they were applied"),
    PENDING(4, "pending: migrations, seeds, or what a file requires of others"),
    DRIFT(5, "drift or divergence"),
    LOCKED(6, "lock not obtained"),
    UNREACHABLE(7, "datastore unreachable"),
    INTERRUPTED(8, "interrupted migration, needs 'resolve'");

    /** From what time alone may cure, over what a person sets right beside the stores, to what happened in one. */
    private static final List<ExitCode> FROM_LIGHT_TO_HEAVY =
            List.of(DONE, PENDING, LOCKED, UNREACHABLE, USAGE, INVALID, DRIFT, FAILED, INTERRUPTED);

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
            case DIVERGENCE -> DRIFT;
            case LOCKED -> LOCKED;
            case UNREACHABLE -> UNREACHABLE;
            case INTERRUPTED -> INTERRUPTED;
        };
    }

    /** The code of any failure; one that is not of our family is a fault of the program. */
    public static ExitCode of(RuntimeException failure) {
        return failure instanceof MigrationException expected ? of(expected.kind()) : FAILED;
    }

    /** Whether this says of a run over several targets what the other one would hide. */
    public boolean isWorseThan(ExitCode other) {
        return FROM_LIGHT_TO_HEAVY.indexOf(this) > FROM_LIGHT_TO_HEAVY.indexOf(other);
    }

    /** The worst of all; {@code DONE} when there are none. */
    public static ExitCode worst(Iterable<ExitCode> codes) {
        ExitCode worst = DONE;
        for (ExitCode code : codes) {
            worst = code.isWorseThan(worst) ? code : worst;
        }
        return worst;
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

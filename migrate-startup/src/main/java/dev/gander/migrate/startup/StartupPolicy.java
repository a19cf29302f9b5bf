package dev.gander.migrate.startup;

import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.program.Environment;

/** What a service does about its migrations when it starts. */
public enum StartupPolicy {
    /** Applies what is pending. */
    MIGRATE,
    /** Refuses to start while anything is pending. */
    CHECK,
    /** Leaves that to others; readiness tells. */
    LEAVE;

    /** The variable that chooses. */
    public static final String VARIABLE = "RUN_MIGRATIONS";

    /**
     * The policy that {@value #VARIABLE} chooses: {@code true}, {@code check}, or {@code false} and unset.
     *
     * @throws UsageException for any other value: a service that guesses would migrate where nobody meant it to
     */
    public static StartupPolicy of(Environment environment) {
        String value = environment.lookup(VARIABLE).orElse("false");
        return switch (value) {
            case "true" -> MIGRATE;
            case "check" -> CHECK;
            case "false" -> LEAVE;
            default ->
                throw new UsageException(
                        VARIABLE + " is '" + value + "'", "Set it to true, check or false, or leave it unset.");
        };
    }
}

package dev.gander.migrate.error;

import dev.gander.migrate.model.ErrorKind;
import dev.gander.migrate.model.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Migration files or their folder are not as they must be. Nothing has run. */
public final class InvalidMigrationsException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * @param place the folder or class path prefix
     * @param problems at least one, in the order of files and lines
     */
    public InvalidMigrationsException(String place, List<Problem> problems) {
        super(
                ErrorKind.INVALID_MIGRATIONS,
                "The migrations in " + place + " are not valid:\n"
                        + problems.stream().map(problem -> "  " + problem).collect(Collectors.joining("\n")),
                "Nothing has run. Mend the files, then see the result with 'validate'.",
                null);
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of files and lines. */
    public List<Problem> problems() {
        return problems;
    }
}

package dev.gander.migrate.error;

import dev.gander.migrate.model.ErrorKind;
import java.util.List;
import java.util.stream.Collectors;

/** The declaration of a datastore's structures is not as it must be. Nothing has been touched. */
public final class InvalidDeclarationException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /**
     * @param place the file
     * @param problems at least one, in the order of lines, each with its file, its line and what to do
     */
    public InvalidDeclarationException(String place, List<String> problems) {
        super(
                ErrorKind.INVALID_MIGRATIONS,
                "The declaration in " + place + " is not valid:\n"
                        + problems.stream().map(problem -> "  " + problem).collect(Collectors.joining("\n")),
                "Nothing has been touched. Mend the file and call again.",
                null);
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of lines. */
    public List<String> problems() {
        return problems;
    }
}

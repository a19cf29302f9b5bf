package dev.gander.migrate.source;

import dev.gander.migrate.model.Origin;
import dev.gander.migrate.model.Problem;
import dev.gander.migrate.model.ProblemCode;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.source.Layout.Place;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files that goose takes for migrations and that cannot be run, because of their name or of what they are. */
final class BadNames {

    private static final Pattern FLYWAY = Pattern.compile("[VvUuRr][0-9_.]*__.*");
    private static final Pattern NUMBER_AND_DOT = Pattern.compile("[0-9]+\\.(up|down)\\..*");
    private static final Pattern NUMBER_AND_OTHER = Pattern.compile("[0-9]+[^0-9_].*");

    private final ScriptSyntax syntax;

    BadNames(ScriptSyntax syntax) {
        this.syntax = syntax;
    }

    Optional<Problem> problem(Candidate candidate, Place place) {
        String name = candidate.name();
        if (place == Place.BESIDE) {
            return misplaced(candidate);
        }
        if (!place.isRead()) {
            return Optional.empty();
        }
        if (MigrationFileName.parse(name, ".go").isPresent() && !name.endsWith("_test.go")) {
            return bad(
                    ProblemCode.BAD_NAME,
                    candidate,
                    "a Go migration cannot run on the JVM, and a version is not passed over: write it as "
                            + syntax.language() + ", or run it with goose and take the file away");
        }
        if (!name.endsWith(syntax.extension())) {
            return Optional.empty();
        }
        if (candidate.kind() == Candidate.Kind.OTHER) {
            return bad(ProblemCode.UNREADABLE, candidate, "this is not a file, or a link to nowhere: take it away");
        }
        return bad(ProblemCode.BAD_NAME, candidate, reason(name));
    }

    /** What would be a migration if there were no folder for them. */
    private Optional<Problem> misplaced(Candidate candidate) {
        return candidate.kind() == Candidate.Kind.FILE && candidate.name().endsWith(syntax.extension())
                ? bad(
                        ProblemCode.MISPLACED,
                        candidate,
                        "not taken: versioned files of this folder lie in " + Layout.PERSISTENT + "/, so move it there")
                : Optional.empty();
    }

    private String reason(String name) {
        String form =
                "a migration's name is digits, an underscore and words, such as 0007_add_orders" + syntax.extension();
        if (FLYWAY.matcher(name).matches()) {
            return "this looks like a name of Flyway's; " + form;
        }
        if (NUMBER_AND_DOT.matcher(name).matches()) {
            return "the underscore is missing, and both directions belong in one file; " + form;
        }
        if (NUMBER_AND_OTHER.matcher(name).matches()) {
            return "behind the digits must stand an underscore; " + form;
        }
        return name.matches("[+-]?[0-9]+_.*")
                ? "the version must be from 1 to " + Long.MAX_VALUE + " and have no sign; " + form
                : "the name has no version; " + form;
    }

    private static Optional<Problem> bad(ProblemCode code, Candidate candidate, String message) {
        return Optional.of(Problem.ofFile(code, new Origin(candidate.path()), message));
    }
}

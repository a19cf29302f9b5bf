package dev.gander.migrate;

import dev.gander.migrate.model.Checksum;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.OrderPolicy;
import dev.gander.migrate.model.Origin;
import dev.gander.migrate.model.Problem;
import dev.gander.migrate.model.ProblemCode;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.parse.ParsedMigration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The versioned files of the branch that a change is made for, with which those of the change are compared. Stores may hold
 * what the base holds, so nothing of it may change; two texts are the same when their checksums are, as for a store.
 *
 * <p>What was edited, renamed or taken away shows against the commit from which the change set out; which numbers are still
 * free shows against the newest commit. A file of the base that no run takes may be mended. Replaceables are made to be
 * edited, so they are not looked at.
 *
 * <p>Pure and immutable.
 *
 * @param name of the base, such as {@code origin/main}, for messages
 * @param origin the files of the commit from which the change set out
 * @param newest the files of the base's newest commit
 */
public record BaseFiles(String name, LoadedMigrations origin, LoadedMigrations newest) {

    /**
     * What of these files may not be.
     *
     * @param present the files of the change
     * @param order whether files below the base's highest version pass
     * @return in the order of versions: first of the base's files, then of new ones
     */
    public List<Problem> problems(LoadedMigrations present, OrderPolicy order) {
        List<Problem> problems = new ArrayList<>();
        List<ParsedMigration> renumbered = new ArrayList<>();
        for (ParsedMigration old : origin.files()) {
            if (old.migration().isPresent()) {
                changed(old, present, renumbered).ifPresent(problems::add);
            }
        }
        for (ParsedMigration file : present.files()) {
            if (withVersion(origin, file.raw().version()).isEmpty() && !renumbered.contains(file)) {
                misnumbered(file, order).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private Optional<Problem> changed(ParsedMigration old, LoadedMigrations present, List<ParsedMigration> renumbered) {
        List<ParsedMigration> candidates = withVersion(present, old.raw().version());
        if (candidates.isEmpty()) {
            Optional<ParsedMigration> moved = moved(old, present);
            moved.ifPresent(renumbered::add);
            return Optional.of(moved.map(file -> renumbered(old, file)).orElseGet(() -> gone(old)));
        }
        ParsedMigration file = candidates.stream()
                .filter(candidate -> candidate.raw().name().equals(old.raw().name()))
                .findFirst()
                .orElse(candidates.get(0));
        if (!isFit(file)) {
            // What is wrong with it is told already, and nobody can say what it will be.
            return Optional.empty();
        }
        if (!checksum(file).equals(checksum(old))) {
            return Optional.of(edited(old, file));
        }
        return file.raw().name().equals(old.raw().name()) ? Optional.empty() : Optional.of(renamed(old, file));
    }

    private Optional<Problem> misnumbered(ParsedMigration file, OrderPolicy order) {
        List<ParsedMigration> taken = withVersion(newest, file.raw().version());
        if (!taken.isEmpty()) {
            ParsedMigration other = taken.get(0);
            boolean same = other.raw().name().equals(file.raw().name())
                    && isFit(file)
                    && checksum(other).equals(checksum(file));
            return same ? Optional.empty() : Optional.of(taken(other, file));
        }
        return highest()
                .filter(highest -> file.raw().version().compareTo(highest) < 0)
                .filter(highest -> order == OrderPolicy.REFUSE_LATE && !mayBeLate(file))
                .map(highest -> late(file, highest));
    }

    /** A file that was not there, with the text of one that is there no longer. */
    private Optional<ParsedMigration> moved(ParsedMigration old, LoadedMigrations present) {
        return present.files().stream()
                .filter(BaseFiles::isFit)
                .filter(file -> withVersion(origin, file.raw().version()).isEmpty())
                .filter(file -> checksum(file).equals(checksum(old)))
                .findFirst();
    }

    private static boolean isFit(ParsedMigration file) {
        return file.migration().isPresent();
    }

    private static Optional<Checksum> checksum(ParsedMigration file) {
        return file.migration().map(Migration::checksum);
    }

    /** The file itself says so, or it waits for another edition of the store or for a flag, and so for no version. */
    private static boolean mayBeLate(ParsedMigration file) {
        return file.migration()
                .map(Migration::options)
                .filter(options -> options.order() == OrderPolicy.REFUSE_LATE && !options.isConditional())
                .isEmpty();
    }

    private Optional<Version> highest() {
        return newest.files().stream().map(file -> file.raw().version()).max(Comparator.naturalOrder());
    }

    private static List<ParsedMigration> withVersion(LoadedMigrations files, Version version) {
        return files.files().stream()
                .filter(file -> file.raw().version().equals(version))
                .toList();
    }

    private Problem edited(ParsedMigration old, ParsedMigration file) {
        String before = file.raw().origin().equals(old.raw().origin()) ? "" : "was " + path(old) + " and ";
        return problem(
                ProblemCode.EDITED_SINCE_BASE,
                file,
                before + "is not the text that " + name + " has, which stores may have applied:"
                        + " take the edit back, and write a new migration");
    }

    private Problem gone(ParsedMigration old) {
        return problem(
                ProblemCode.GONE_SINCE_BASE,
                old,
                name + " has this file, and stores may have applied it: bring it back, and undo it by a new migration");
    }

    private Problem renumbered(ParsedMigration old, ParsedMigration file) {
        return problem(
                ProblemCode.RENUMBERED_SINCE_BASE,
                file,
                "is " + path(old) + " of " + name + " under another version: a store that has applied version "
                        + old.raw().version() + " would run it again. Give it back its number");
    }

    private Problem renamed(ParsedMigration old, ParsedMigration file) {
        return problem(
                ProblemCode.RENAMED_SINCE_BASE,
                file,
                "is " + path(old) + " of " + name + " under another name, and stores have recorded that one:"
                        + " give it back its name");
    }

    private Problem taken(ParsedMigration other, ParsedMigration file) {
        return problem(
                ProblemCode.TAKEN_IN_BASE,
                file,
                "version " + file.raw().version() + " is taken in " + name + " by " + path(other)
                        + ", which came there meanwhile: bring the branch up to date, and give this file the next"
                        + " free number");
    }

    private Problem late(ParsedMigration file, Version highest) {
        return problem(
                ProblemCode.LATE_FOR_BASE,
                file,
                "version " + file.raw().version() + " is below version " + highest + " of " + name
                        + ": stores that have applied that one would refuse this file as late. Give it the next free"
                        + " number, or write '+gander out-of-order' above the first statement");
    }

    private static Problem problem(ProblemCode code, ParsedMigration file, String message) {
        return Problem.ofFile(code, file.raw().origin(), message);
    }

    private static Origin path(ParsedMigration file) {
        return file.raw().origin();
    }
}

package dev.gander.migrate;

import dev.gander.migrate.error.InvalidMigrationsException;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.Problem;
import dev.gander.migrate.model.Replaceable;
import dev.gander.migrate.parse.ParsedMigration;
import dev.gander.migrate.parse.ParsedReplaceable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All migration files of one place, judged.
 *
 * @param place the folder or class path prefix
 * @param files in ascending order of version
 * @param replaceables in ascending order of number
 * @param sourceProblems what is wrong with names and with the place itself
 */
public record LoadedMigrations(
        String place, List<ParsedMigration> files, List<ParsedReplaceable> replaceables, List<Problem> sourceProblems) {

    public LoadedMigrations {
        files = List.copyOf(files);
        replaceables = List.copyOf(replaceables);
        sourceProblems = List.copyOf(sourceProblems);
    }

    /** The same migrations, with more that is wrong with their place. */
    public LoadedMigrations with(List<Problem> moreSourceProblems) {
        return new LoadedMigrations(
                place,
                files,
                replaceables,
                Stream.concat(sourceProblems.stream(), moreSourceProblems.stream())
                        .toList());
    }

    /** Every problem: those of the place first, then file by file. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(sourceProblems);
        files.forEach(file -> problems.addAll(file.problems()));
        replaceables.forEach(file -> problems.addAll(file.problems()));
        return List.copyOf(problems);
    }

    /** Whether nothing was found that could run. */
    public boolean isEmpty() {
        return files.isEmpty() && replaceables.isEmpty();
    }

    /**
     * The files, when every one of them may run.
     *
     * @throws InvalidMigrationsException when a problem blocks a run, or when there is nothing but look-alikes
     * @throws UsageException when the place is empty
     */
    public MigrationSet orThrow() {
        List<Problem> blocking = problems().stream().filter(Problem::blocks).toList();
        if (!blocking.isEmpty()) {
            throw new InvalidMigrationsException(place, blocking);
        }
        if (isEmpty() && !sourceProblems.isEmpty()) {
            throw new InvalidMigrationsException(place, sourceProblems);
        }
        if (isEmpty()) {
            throw new UsageException(
                    "There is no migration in " + place,
                    "Write the first one with 'create NAME', or name another folder with --dir.");
        }
        List<Migration> migrations = files.stream()
                .map(ParsedMigration::migration)
                .flatMap(Optional::stream)
                .toList();
        List<Replaceable> replacing = replaceables.stream()
                .map(ParsedReplaceable::replaceable)
                .flatMap(Optional::stream)
                .toList();
        return new MigrationSet(migrations, replacing);
    }
}

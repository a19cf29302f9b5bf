package dev.gander.migrate;

import dev.gander.migrate.error.InvalidMigrationsException;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.Problem;
import dev.gander.migrate.parse.ParsedMigration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All migration files of one place, judged.
 *
 * @param place the folder or class path prefix
 * @param files in ascending order of version
 * @param sourceProblems what is wrong with names and with the place itself
 */
public record LoadedMigrations(String place, List<ParsedMigration> files, List<Problem> sourceProblems) {

    public LoadedMigrations {
        files = List.copyOf(files);
        sourceProblems = List.copyOf(sourceProblems);
    }

    /** The same migrations, with more that is wrong with their place. */
    public LoadedMigrations with(List<Problem> moreSourceProblems) {
        return new LoadedMigrations(
                place,
                files,
                Stream.concat(sourceProblems.stream(), moreSourceProblems.stream())
                        .toList());
    }

    /** Every problem: those of the place first, then file by file. */
    public List<Problem> problems() {
        return Stream.concat(sourceProblems.stream(), files.stream().flatMap(file -> file.problems().stream()))
                .toList();
    }

    /**
     * The migrations, when every one of them may run.
     *
     * @throws InvalidMigrationsException when a problem blocks a run, or when there is nothing but look-alikes
     * @throws UsageException when the place is empty
     */
    public MigrationSet orThrow() {
        List<Problem> blocking = problems().stream().filter(Problem::blocks).toList();
        if (!blocking.isEmpty()) {
            throw new InvalidMigrationsException(place, blocking);
        }
        if (files.isEmpty() && !sourceProblems.isEmpty()) {
            throw new InvalidMigrationsException(place, sourceProblems);
        }
        if (files.isEmpty()) {
            throw new UsageException(
                    "There is no migration in " + place,
                    "Write the first one with 'create NAME', or name another folder with --dir.");
        }
        List<Migration> migrations = files.stream()
                .map(ParsedMigration::migration)
                .flatMap(Optional::stream)
                .toList();
        return new MigrationSet(migrations);
    }
}

package dev.gander.migrate.scaffold;

import dev.gander.migrate.error.InvalidMigrationsException;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.Problem;
import dev.gander.migrate.model.RawMigration;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.source.DirectorySource;
import dev.gander.migrate.source.SourceListing;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The migration files of one folder, for those who write them. Nothing that exists is ever overwritten. */
public final class MigrationFiles {

    private final Path folder;
    private final ScriptSyntax syntax;

    /**
     * @param folder where the files are
     * @param syntax what they are written in
     */
    public MigrationFiles(Path folder, ScriptSyntax syntax) {
        this.folder = folder;
        this.syntax = syntax;
    }

    /**
     * Writes a migration to start from.
     *
     * @param name any words; they become lower snake case
     * @return the new file
     * @throws UsageException when the folder does not exist or may not be written, the name holds no letter or digit, the
     *     version or the file is there already, or a sequential number is asked for where all are timestamps
     * @throws InvalidMigrationsException when the folder's names are such that no number can be told
     */
    public Path create(String name, Numbering numbering) {
        String words = words(name);
        Names names = names();
        if (names.areTimestamps() && numbering instanceof Numbering.Sequential) {
            throw new UsageException(
                    "The migrations in " + folder
                            + " are numbered by time: a sequential number would be below them all",
                    "Create it with --timestamp, or renumber the others with 'fix' first.");
        }
        Version version = names.next(numbering);
        names.holder(version).ifPresent(this::refuse);
        return write(names.file(version, words, syntax.extension()), Template.migration(syntax));
    }

    /**
     * Writes a replaceable file to start from, into the sub-folder {@code replaceable}, which is made when it is not there.
     * Its number leaves room below it.
     *
     * @param name any words; they become lower snake case
     * @return the new file
     * @throws UsageException when the folder does not exist or may not be written, or the name holds no letter or digit
     * @throws InvalidMigrationsException when the folder's names are such that no number can be told
     */
    public Path createReplaceable(String name) {
        String words = words(name);
        ReplaceableNames names =
                new ReplaceableNames(folder.resolve("replaceable"), listing().replaceables());
        makeFolder(names.folder());
        return write(names.next(words, syntax.extension()), Template.replaceable(syntax));
    }

    private static String words(String name) {
        String words = SnakeCase.of(name);
        if (words.isEmpty()) {
            throw new UsageException(
                    "The name '" + name + "' holds no letter and no digit",
                    "Say in a few words what the migration does, such as 'add orders'.");
        }
        return words;
    }

    /** What {@link #fix()} would do. */
    public List<Renaming> plannedFix() {
        return names().renumbered();
    }

    /**
     * Renumbers timestamp files to sequential ones, in their order, behind the highest sequential one. Only the digits of
     * the name change. Broken off in the middle, it goes on when called again, with the same result.
     *
     * @return what was renamed, in order; empty when there was no timestamp
     * @throws UsageException when a file may not be renamed; those before it are
     * @throws InvalidMigrationsException when the folder's names are such that no number can be told
     */
    public List<Renaming> fix() {
        List<Renaming> renamings = plannedFix();
        renamings.forEach(MigrationFiles::rename);
        return renamings;
    }

    /**
     * Makes the folder, with a first migration that explains itself.
     *
     * @return the migration
     * @throws UsageException when the folder is there already, or cannot be made
     */
    public Path init() {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageException(
                    "The folder " + folder + " is there already",
                    "Write a migration into it with 'create NAME', or name another folder with --dir.");
        }
        makeFolder(folder);
        Path file = new Names(folder, List.of()).file(new Version(1), "initial", syntax.extension());
        return write(file, Template.firstMigration(syntax));
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UsageException("The folder " + folder + " cannot be made: " + e, rights(), e);
        }
    }

    private Names names() {
        List<RawMigration> migrations = listing().migrations();
        Path persistent = folder.resolve("persistent");
        boolean pair = migrations.isEmpty()
                ? Files.isDirectory(persistent)
                : migrations.get(0).origin().path().indexOf('/') >= 0;
        return new Names(pair ? persistent : folder, migrations);
    }

    private SourceListing listing() {
        SourceListing listing = new DirectorySource(folder, syntax).list();
        List<Problem> blocking =
                listing.problems().stream().filter(Problem::blocks).toList();
        if (!blocking.isEmpty()) {
            throw new InvalidMigrationsException(folder.toString(), blocking);
        }
        return listing;
    }

    private void refuse(RawMigration holder) {
        throw new UsageException(
                "Version " + holder.version() + " is taken by "
                        + folder.resolve(holder.origin().path()),
                "Nothing was written. Wait a second and try again, or number sequentially.");
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new UsageException(
                    "The file " + file + " is there already", "Nothing was overwritten. Choose another name.", e);
        } catch (IOException e) {
            throw new UsageException("The file " + file + " cannot be written: " + e, rights(), e);
        }
    }

    private static void rename(Renaming renaming) {
        try {
            Files.move(renaming.from(), renaming.to());
        } catch (IOException e) {
            throw new UsageException(
                    "The file " + renaming.from() + " cannot be renamed to " + renaming.to() + ": " + e,
                    "Mend the cause and run 'fix' again; it goes on with this file.",
                    e);
        }
    }

    private static String rights() {
        return "Give this user the right to write there, or name another folder with --dir.";
    }
}

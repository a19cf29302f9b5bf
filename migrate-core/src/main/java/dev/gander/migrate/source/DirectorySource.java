package dev.gander.migrate.source;

import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.Content;
import dev.gander.migrate.model.ScriptSyntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The migrations in a folder, the replaceables in its sub-folder {@code replaceable}, and the seed files below
 * {@code seeds}. Links are followed; other
 * sub-folders are not read, as in goose.
 */
public final class DirectorySource implements MigrationSource {

    private final Path folder;
    private final ScriptSyntax syntax;

    /**
     * @param folder absolute, or relative to the working directory
     * @param syntax what the migrations are written in
     */
    public DirectorySource(Path folder, ScriptSyntax syntax) {
        this.folder = folder;
        this.syntax = syntax;
    }

    @Override
    public String place() {
        return folder.toString();
    }

    @Override
    public Optional<Content> companion(String name) {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file) ? Optional.of(() -> Files.newInputStream(file)) : Optional.empty();
    }

    @Override
    public SourceListing list() {
        if (!Files.exists(folder)) {
            throw new UsageException(
                    "The folder of migrations " + folder + " does not exist",
                    "Name another one with --dir, or make it with 'init'.");
        }
        if (!Files.isDirectory(folder)) {
            throw new UsageException(
                    folder + " is a file, not a folder of migrations", "Name the folder that it lies in with --dir.");
        }
        try {
            return new Discovery(syntax).list(FolderWalk.in(folder));
        } catch (IOException e) {
            throw new UsageException(
                    "The folder of migrations " + folder + " cannot be read: " + e,
                    "Give this user the right to read the folder.",
                    e);
        }
    }
}

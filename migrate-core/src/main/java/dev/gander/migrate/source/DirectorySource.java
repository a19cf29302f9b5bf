package dev.gander.migrate.source;

import dev.gander.migrate.model.ScriptSyntax;
import java.nio.file.Path;
import java.util.List;

/** The migrations in a folder. Links are followed; sub-folders are not read, as in goose. */
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
    public SourceListing list() {
        throw new UnsupportedOperationException(folder + " " + syntax + List.of());
    }
}

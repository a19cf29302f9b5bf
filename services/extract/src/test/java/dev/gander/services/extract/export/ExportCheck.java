package dev.gander.services.extract.export;

import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.source.DirectorySource;
import dev.gander.migrate.sqlite.SqliteDatastore;
import dev.gander.migrate.testkit.TargetMigrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares all exports over the migrations of a folder, as {@link ExportContract} does over the service's own.
 *
 * @param migrations a folder of extract/sqlite
 */
public record ExportCheck(Path migrations) {

    /**
     * Goes up and down.
     *
     * @param empty a folder for the store and for what is exported
     * @throws AssertionError that names the migration and the column, when an export changes
     */
    public void thereAndBack(Path empty) throws IOException {
        String file = empty.resolve("extract.db").toString();
        TargetMigrations files = TargetMigrations.from(
                new TargetName("extract", "sqlite"),
                new DirectorySource(migrations, ScriptSyntax.SQL),
                ScriptSyntax.SQL);
        new ExportWalk(
                        files,
                        files.migrator(SqliteDatastore::of, file),
                        new GraphTables(GraphStore.SQLITE, "jdbc:sqlite:" + file),
                        file,
                        Files.createDirectories(empty.resolve("exports")))
                .thereAndBack();
    }
}

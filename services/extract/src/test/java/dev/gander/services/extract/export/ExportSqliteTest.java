package dev.gander.services.extract.export;

import dev.gander.migrate.sqlite.SqliteDatastore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class ExportSqliteTest extends ExportContract {

    ExportSqliteTest() {
        super("sqlite");
    }

    @Override
    EmptyStore emptyStore() throws IOException {
        Path file = Files.createTempDirectory(folder, "store").resolve("extract.db");
        return new EmptyStore(GraphStore.SQLITE, SqliteDatastore::of, file.toString(), "jdbc:sqlite:" + file);
    }
}

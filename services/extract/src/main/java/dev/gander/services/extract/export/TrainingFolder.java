package dev.gander.services.extract.export;

import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.UsageException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The folder that holds the files of the export. They are written under other names first, so that a failure leaves
 * those of the last export as they were.
 *
 * @param path made when it is not there
 */
record TrainingFolder(Path path) {

    /** Rows that are in memory at once. */
    private static final int PORTION = 5000;

    /**
     * Writes every file.
     *
     * @param store whose connection it is
     * @param connection sees one state throughout
     * @return the rows of each file, by name
     * @throws DatastoreRefusedException when the store lacks what a file is made from
     * @throws UsageException when the folder cannot be written
     */
    Map<String, Long> write(GraphStore store, Connection connection) {
        String suffix = "." + UUID.randomUUID() + ".draft";
        Map<String, Long> rows = new LinkedHashMap<>();
        try {
            Files.createDirectories(path);
            try {
                for (TrainingFile file : TrainingFile.all()) {
                    rows.put(file.name(), write(store, connection, file, path.resolve(file.name() + suffix)));
                }
                for (TrainingFile file : TrainingFile.all()) {
                    Files.move(
                            path.resolve(file.name() + suffix),
                            path.resolve(file.name()),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            } finally {
                for (TrainingFile file : TrainingFile.all()) {
                    Files.deleteIfExists(path.resolve(file.name() + suffix));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UsageException(
                    store.target() + ": cannot write the export to " + path + ": " + e,
                    "See that it is a folder, that it may be written, and that there is room; or name another with --folder.",
                    e);
        }
    }

    private static long write(GraphStore store, Connection connection, TrainingFile file, Path draft)
            throws IOException {
        try (Writer writer = Files.newBufferedWriter(draft);
                Statement statement = connection.createStatement()) {
            statement.setFetchSize(PORTION);
            try (ResultSet rows = statement.executeQuery(store.text(file.query()))) {
                return CsvRows.write(rows, writer);
            }
        } catch (SQLException e) {
            throw new DatastoreRefusedException(
                    store.target() + ": cannot read what " + file.name() + " is made from: " + e.getMessage(),
                    "See with 'status' whether every migration of " + store.target()
                            + " is applied. If so, one of them changed what the export reads, or a row's properties are no"
                            + " JSON.",
                    e);
        }
    }
}

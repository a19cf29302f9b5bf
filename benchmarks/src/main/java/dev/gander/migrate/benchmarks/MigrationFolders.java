package dev.gander.migrate.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Folders of small migrations, the same statements in each program's own format. Made once for each size. */
final class MigrationFolders {

    private static final String UP = """
            CREATE TABLE benchmark_%1$05d (id integer PRIMARY KEY, name text NOT NULL);
            INSERT INTO benchmark_%1$05d (id, name) VALUES (1, 'one');
            """;
    private static final String DOWN = "DROP TABLE benchmark_%05d;%n";

    private static final String ROW = """
            CREATE TABLE IF NOT EXISTS benchmark_rows (id integer PRIMARY KEY, name text NOT NULL);
            INSERT INTO benchmark_rows (id, name) VALUES (%1$d, 'one');
            """;
    private static final String ROW_DOWN = "DELETE FROM benchmark_rows WHERE id = %d;%n";

    private final Path folder;

    MigrationFolders(Path folder) {
        this.folder = folder;
    }

    /** In goose's format, for goose and for Gander. */
    Path goose(int count) {
        return write("goose-" + count, "%05d_small.sql", "-- +goose Up\n" + UP + "\n-- +goose Down\n" + DOWN, count);
    }

    /** In goose's format, one table and rows for it: a long past whose store is still small. */
    Path gooseRows(int count) {
        return write(
                "rows-" + count, "%05d_small.sql", "-- +goose Up\n" + ROW + "\n-- +goose Down\n" + ROW_DOWN, count);
    }

    /** In Flyway's format. */
    Path flyway(int count) {
        return write("flyway-" + count, "V%05d__small.sql", UP, count);
    }

    private Path write(String name, String fileName, String text, int count) {
        Path own = folder.resolve(name);
        try {
            if (!Files.isDirectory(own)) {
                Files.createDirectories(own);
                for (int number = 1; number <= count; number++) {
                    Files.writeString(
                            own.resolve(String.format(Locale.ROOT, fileName, number)),
                            String.format(Locale.ROOT, text, number));
                }
            }
            return own;
        } catch (IOException e) {
            throw new BenchmarkException("Cannot write migrations to " + own, e);
        }
    }
}

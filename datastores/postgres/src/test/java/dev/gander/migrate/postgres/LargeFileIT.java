package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A file that is larger than the memory of the program. */
final class LargeFileIT {

    private static final int STATEMENTS = 500_000;

    @RegisterExtension
    private final PostgresExtension postgres = Servers.one();

    @TempDir
    private Path folder;

    @Test
    void a_hundred_megabytes_of_inserts_are_applied_with_a_heap_of_128() throws Exception {
        Db db = Db.of(postgres.database());
        Path file = folder.resolve("0001_large.sql");
        write(file);
        assertThat(Files.size(file)).isGreaterThan(100_000_000);

        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeFile.class.getName(),
                        db.url(),
                        folder.toString())
                .inheritIO()
                .start();

        assertThat(program.waitFor()).isZero();
        assertThat(db.value("SELECT count(*) FROM large")).isEqualTo(Integer.toString(STATEMENTS));
        HistoryEntry entry = db.lastEntry();
        assertThat(entry.statementsDone()).isEqualTo(STATEMENTS + 1);
        assertThat(db.value("SELECT script IS NULL FROM gander_history_shop_postgres"))
                .isEqualTo("t");
    }

    private static void write(Path file) throws IOException {
        String words = "lorem ipsum; ".repeat(13);
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("-- +goose Up\nCREATE TABLE large (id int, words text);\n");
            for (int id = 0; id < STATEMENTS; id++) {
                writer.write("INSERT INTO large (id, words) VALUES (" + id + ", '" + words + "');\n");
            }
        }
    }
}

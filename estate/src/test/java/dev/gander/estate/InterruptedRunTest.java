package dev.gander.estate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.testkit.Migrations;
import dev.gander.migrate.testkit.process.MainProcess;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ctrl-C and SIGTERM, sent to a real process in the middle of a statement. */
final class InterruptedRunTest {

    private static final String ENDLESS =
            "INSERT INTO half WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c;";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void the_file_is_rolled_back_the_lock_released_and_the_report_written(String signal, int exitCode)
            throws Exception {
        Migrations migrations = Migrations.in(folder.resolve("migrations"))
                .add(1, "done", "CREATE TABLE done (id int);", "DROP TABLE done;")
                .add(2, "endless", "CREATE TABLE half (id int);\n" + ENDLESS, "DROP TABLE half;")
                .add(3, "later", "CREATE TABLE later (id int);", "DROP TABLE later;");
        String[] up = {
            "up", "--target", "graph/sqlite", "--dir", migrations.folder().toString(), "--lock-wait", "0"
        };
        Map<String, String> variables =
                Map.of("GRAPH_SQLITE_URL", folder.resolve("store.db").toString());

        try (MainProcess run = MainProcess.start(EstateMigrations.class, variables, up)) {
            run.await("up 0002_endless.sql");
            run.signal(signal);

            assertThat(run.output())
                    .contains(
                            "graph/sqlite: failed",
                            "OK       up 0001_done.sql",
                            "FAILED   up 0002_endless.sql",
                            "NOT RUN  up 0003_later.sql");
            run.await("Interrupted: stopping the current file");
            run.await("Nothing of 0002_endless.sql stays");
            assertThat(run.exitCode()).isEqualTo(exitCode);
        }

        migrations.add(2, "endless", "CREATE TABLE half (id int);", "DROP TABLE half;");
        try (MainProcess next = MainProcess.start(EstateMigrations.class, variables, up)) {
            assertThat(next.output()).contains("OK       up 0002_endless.sql", "OK       up 0003_later.sql");
            assertThat(next.exitCode()).isZero();
        }
    }
}

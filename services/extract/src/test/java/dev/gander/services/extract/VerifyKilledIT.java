package dev.gander.services.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.testkit.Migrations;
import dev.gander.migrate.testkit.process.MainProcess;
import dev.gander.migrate.testkit.process.Waiting;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are killed while they try files out. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class VerifyKilledIT {

    private static final String SCRATCH =
            "SELECT datname FROM pg_database WHERE datname LIKE 'gander_scratch_extract_%'";

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    @TempDir
    private Path folder;

    private Migrations migrations;

    @BeforeEach
    void aFirstFile() {
        migrations = Migrations.in(folder.resolve("migrations"))
                .add(1, "first", "CREATE TABLE first (id integer);", "DROP TABLE first;");
    }

    @Test
    void on_sqlite_the_live_store_stays_and_the_next_run_removes_the_scratch_file() throws Exception {
        Store live = Store.sqlite(folder.resolve("live.db"));
        new Program(live, migrations).run("up").exits(0);
        byte[] before = Files.readAllBytes(folder.resolve("live.db"));
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        migrations.add(
                2,
                "slow",
                "CREATE TABLE half (id integer);\nINSERT INTO half WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1"
                        + " FROM n) SELECT count(*) FROM n;",
                "DROP TABLE half;");
        Map<String, String> variables = new HashMap<>();
        variables.put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary);

        try (MainProcess run = verify(live, variables)) {
            awaitScratchTable(temporary);
            run.signal("KILL");
            assertThat(run.exitCode()).isEqualTo(137);
        }

        mend();
        assertThat(folders(temporary)).hasSize(1);
        assertThat(Files.readAllBytes(folder.resolve("live.db"))).isEqualTo(before);
        expectNextIsSound(live, variables);
        assertThat(folders(temporary)).isEmpty();
        assertThat(Files.readAllBytes(folder.resolve("live.db"))).isEqualTo(before);
    }

    @Test
    void on_postgres_the_live_store_stays_and_a_later_run_removes_the_scratch_database() throws Exception {
        Store live = Store.postgres(postgres.database());
        new Program(live, migrations).run("up").exits(0);
        List<String> before = everything(live);
        migrations.add(2, "slow", "CREATE TABLE half (id integer);\nSELECT pg_sleep(600);", "DROP TABLE half;");
        Map<String, String> variables =
                Map.of("EXTRACT_POSTGRES_SCRATCH_URL", postgres.database().url());

        try (MainProcess run = verify(live, variables)) {
            Sleepers.awaitInScratch(live);
            run.signal("KILL");
            assertThat(run.exitCode()).isEqualTo(137);
        }

        mend();
        List<String> left = live.column(SCRATCH);
        assertThat(left).hasSize(1);
        assertThat(everything(live)).isEqualTo(before);
        expectNextIsSound(live, variables);
        assertThat(live.column(SCRATCH)).as("its statement still runs").isEqualTo(left);

        live.execute(
                "SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity WHERE datname = '" + left.get(0) + "'");
        expectNextIsSound(live, variables);
        assertThat(live.column(SCRATCH)).isEmpty();
        assertThat(everything(live)).isEqualTo(before);
    }

    private void mend() {
        migrations
                .delete(Migrations.fileName(2, "slow"))
                .add(2, "second", "CREATE TABLE second (id integer);", "DROP TABLE second;");
    }

    private void expectNextIsSound(Store live, Map<String, String> variables) throws Exception {
        try (MainProcess run = verify(live, variables)) {
            String out = run.output();
            assertThat(run.exitCode()).as(run.diagnostics()).isZero();
            assertThat(out).contains("2 files up, 2 down and up again: sound");
        }
    }

    private MainProcess verify(Store live, Map<String, String> more) throws IOException {
        Map<String, String> variables = new HashMap<>(more);
        variables.put(live.variable(), live.url());
        return MainProcess.start(ExtractMigrations.class, variables, new Program(live, migrations).words("verify"));
    }

    /** The first file has run in the scratch file by then. */
    private static void awaitScratchTable(Path temporary) {
        Waiting.until(
                "the first file has run",
                () -> folders(temporary).stream()
                        .map(found -> found.resolve("scratch.db"))
                        .anyMatch(file -> Files.exists(file)
                                && Store.sqlite(file)
                                        .column("SELECT name FROM sqlite_master WHERE name = 'first'")
                                        .contains("first")));
    }

    private static List<Path> folders(Path temporary) {
        try (Stream<Path> found = Files.list(temporary)) {
            return found.filter(path -> path.getFileName().toString().startsWith("gander-scratch"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> everything(Store live) {
        return live.column(
                "SELECT relname || ' ' || relkind::text FROM pg_class WHERE relnamespace = 'public'::regnamespace"
                        + " UNION ALL SELECT h::text FROM gander_history_extract_postgres AS h"
                        + " UNION ALL SELECT v::text FROM goose_db_version_extract_postgres AS v ORDER BY 1");
    }
}

package dev.gander.services.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.testkit.Migrations;
import dev.gander.migrate.testkit.process.MainProcess;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several processes of the program on one store, and processes that are stopped or killed. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class ProcessesIT {

    private static final int ROUNDS = 10;

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    @TempDir
    private Path folder;

    private Migrations migrations;

    @BeforeEach
    void prepare() {
        migrations = Migrations.in(folder.resolve("migrations"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgres"})
    void of_two_on_an_empty_database_one_does_the_work_ten_times_out_of_ten(String target) throws Exception {
        migrations
                .add(1, "a", "CREATE TABLE a (id int);", "DROP TABLE a;")
                .addWithoutTransaction(2, "b", "CREATE TABLE b (id int);", "DROP TABLE b;")
                .add(3, "c", "CREATE TABLE c (id int);", "DROP TABLE c;");
        for (int round = 0; round < ROUNDS; round++) {
            Store store = store(target, round);
            try (MainProcess one = start(store);
                    MainProcess other = start(store)) {
                List<String> results = Stream.of(end(one), end(other))
                        .map(ended -> ended.exits(0).out())
                        .toList();

                assertThat(results)
                        .as("round " + round)
                        .filteredOn(out -> out.contains("3 migrations in"))
                        .hasSize(1);
                assertThat(results)
                        .filteredOn(out -> out.contains("nothing to do, version 3"))
                        .hasSize(1);
            }
            assertThat(store.tables()).containsExactly("a", "b", "c");
            assertThat(store.versions()).containsExactly("0", "1", "2", "3");
            assertThat(store.outcomes()).containsExactly("applied", "applied", "applied");
        }
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void a_signal_stops_the_statement_rolls_back_and_frees_the_lock_at_once(String signal, int exitCode)
            throws Exception {
        Store store = store("postgres", 0);
        migrations
                .add(1, "done", "CREATE TABLE done (id int);", "DROP TABLE done;")
                .add(2, "slow", "CREATE TABLE half (id int);\nSELECT pg_sleep(600);", "DROP TABLE half;")
                .add(3, "later", "CREATE TABLE later (id int);", "DROP TABLE later;");
        try (MainProcess run = start(store)) {
            Sleepers.await(store);
            run.signal(signal);
            end(run).exits(exitCode)
                    .shows("OK       up 0001_done.sql", "FAILED   up 0002_slow.sql", "NOT RUN  up 0003_later.sql")
                    .says("0002_slow.sql:3", "The run was asked to stop. Nothing of 0002_slow.sql stays");
        }
        assertThat(store.tables()).containsExactly("done");
        assertThat(store.outcomes()).containsExactly("applied", "rolled_back");

        migrations.add(2, "slow", "CREATE TABLE half (id int);", "DROP TABLE half;");
        program(store).run("up", "--lock-wait", "0").exits(0);
        assertThat(store.versions()).containsExactly("0", "1", "2", "3");
    }

    @Test
    void a_kill_in_a_transaction_leaves_all_of_the_file_or_nothing() throws Exception {
        Store store = store("postgres", 0);
        migrations.add(1, "slow", "CREATE TABLE a (id int);\nSELECT pg_sleep(3);", "DROP TABLE a;");
        try (MainProcess run = start(store)) {
            Sleepers.await(store);
            run.signal("KILL");
            end(run).exits(137);
        }

        program(store).run("up").exits(0);
        assertThat(store.tables()).containsExactly("a");
        assertThat(store.versions()).containsExactly("0", "1");
        assertThat(store.outcomes()).containsExactly("applied");
    }

    @ParameterizedTest
    @CsvSource({"--retry, 'a,b,last'", "--skip, 'a,last'", "--applied, a"})
    void a_kill_without_a_transaction_leaves_a_statement_in_doubt(String answer, String tables) throws Exception {
        Store store = store("postgres", 0);
        String slow = "CREATE TABLE a (id int);\n"
                + "SELECT pg_sleep(600) WHERE to_regclass('ready') IS NULL; CREATE TABLE b (id int);\n"
                + "CREATE TABLE last (id int);";
        migrations.addWithoutTransaction(1, "slow", slow, "DROP TABLE a;");
        try (MainProcess run = start(store)) {
            Sleepers.await(store);
            run.signal("KILL");
            end(run).exits(137);
        }
        store.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE datname = current_database() AND pid <> pg_backend_pid()");

        program(store)
                .fails(8, "up")
                .says("version 1 (slow) was interrupted", "1 of 3 statements are done, statement 2 is in doubt");
        program(store).run("status").exits(0).shows("interrupted");
        store.execute("CREATE TABLE ready (id int)");
        program(store).run("resolve", answer).exits(0);
        store.execute("DROP TABLE ready");

        assertThat(String.join(",", store.tables())).isEqualTo(tables);
        assertThat(store.versions()).containsExactly("0", "1");
        program(store).run("up").exits(0).shows("nothing to do");
    }

    private Store store(String target, int round) {
        return target.equals("sqlite")
                ? Store.sqlite(folder.resolve("round-" + round + ".db"))
                : Store.postgres(postgres.database());
    }

    private Program program(Store store) {
        return new Program(store, migrations);
    }

    private MainProcess start(Store store) throws Exception {
        return MainProcess.start(
                ExtractMigrations.class,
                Map.of(store.variable(), store.url()),
                program(store).words("up"));
    }

    private static Program.Ended end(MainProcess run) throws Exception {
        String out = run.output();
        String err = run.diagnostics();
        return new Program.Ended(run.exitCode(), out, err);
    }
}

package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.testkit.Migrations;
import dev.gander.migrate.testkit.process.TestRun;
import dev.gander.migrate.testkit.server.Leak;
import dev.gander.migrate.testkit.server.MigratedStore;
import dev.gander.migrate.testkit.server.PostgresDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What happens to tests that leave something behind, and to tests that run side by side. */
final class MigratedStoreLeaksIT {

    /** Written before tests run that read it side by side. */
    @TempDir
    static Path files;

    static final class Untidy {

        /** Unless somebody holds them, the driver closes them when it finds the time. */
        private static final Queue<Connection> HELD = new ConcurrentLinkedQueue<>();

        @TempDir
        static Path folder;

        @RegisterExtension
        final MigratedStore<PostgresDatabase> shop = shop(folder);

        @RegisterExtension
        final MigratedStore<PostgresDatabase> tolerant =
                shop(folder).tolerating(Leak.CONNECTIONS).tolerating(Leak.PROCESSES);

        @Test
        void keeps_a_connection() throws SQLException {
            open(shop.database()).createStatement().execute("SELECT 'left behind'");
        }

        @Test
        void keeps_a_process() throws IOException {
            new ProcessBuilder("sleep", "4711").start();
        }

        @Test
        void keeps_a_connection_that_is_tolerated() throws SQLException {
            open(tolerant.database());
        }

        @Test
        void closes_all() throws SQLException {
            open(shop.database()).close();
        }

        private static Connection open(PostgresDatabase database) throws SQLException {
            Connection connection = DriverManager.getConnection(database.jdbcUrl() + "&ApplicationName=untidy");
            HELD.add(connection);
            return connection;
        }
    }

    @Test
    void a_test_that_leaves_a_connection_or_a_process_fails_and_is_told_which() {
        TestRun run = TestRun.of(Untidy.class);
        ProcessHandle.current()
                .children()
                .filter(child -> child.info()
                        .arguments()
                        .filter(words -> words[0].equals("4711"))
                        .isPresent())
                .forEach(ProcessHandle::destroy);

        assertThat(run.passed()).contains("keeps_a_connection_that_is_tolerated()", "closes_all()");
        assertThat(run.failures()).hasSize(2);
        assertThat(run.failures())
                .anySatisfy(failure -> assertThat(failure)
                        .startsWith("keeps_a_connection()")
                        .contains("still connected to its store", "application 'untidy'", "SELECT 'left behind'")
                        .contains("tolerating(Leak.CONNECTIONS)"));
        assertThat(run.failures())
                .anySatisfy(failure ->
                        assertThat(failure).startsWith("keeps_a_process()").contains("still running", "sleep 4711"));
    }

    static final class Tolerant {

        private static final Queue<Process> STARTED = new ConcurrentLinkedQueue<>();

        @TempDir
        static Path folder;

        @RegisterExtension
        final MigratedStore<PostgresDatabase> shop = shop(folder).tolerating(Leak.PROCESSES);

        @Test
        void keeps_a_process_on_purpose() throws IOException {
            STARTED.add(new ProcessBuilder("sleep", "4712").start());
        }
    }

    @Test
    void a_process_that_is_to_outlive_the_test_may() {
        TestRun run = TestRun.of(Tolerant.class);
        assertThat(Tolerant.STARTED).singleElement().matches(Process::isAlive);
        Tolerant.STARTED.forEach(Process::destroy);

        assertThat(run.failures()).isEqualTo(List.of());
        assertThat(run.passed()).contains("keeps_a_process_on_purpose()");
    }

    static final class SideBySide {

        private static final Set<String> RUNS = ConcurrentHashMap.newKeySet();

        @RegisterExtension
        final MigratedStore<PostgresDatabase> shop =
                MigratedStore.onPostgres("shop/postgres", PostgresDatastore::of).from(files);

        @RepeatedTest(8)
        void each_has_its_own() throws SQLException {
            try (Connection connection =
                            DriverManager.getConnection(shop.database().jdbcUrl());
                    Statement statement = connection.createStatement()) {
                statement.execute("INSERT INTO parcel VALUES (1)");
                try (ResultSet rows = statement.executeQuery(
                        "SELECT count(*) || ' of ' || (SELECT number FROM run)" + " FROM parcel")) {
                    rows.next();
                    RUNS.add(rows.getString(1));
                }
            }
        }
    }

    @Test
    void tests_run_side_by_side_and_the_migrations_once() {
        shop(files);
        TestRun run = TestRun.sideBySide(SideBySide.class);

        assertThat(run.failures()).isEqualTo(List.of());
        assertThat(run.passed()).hasSizeGreaterThan(8);
        assertThat(SideBySide.RUNS).hasSize(1).allMatch(line -> line.startsWith("1 of "));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static final class OneObject {

        @RegisterExtension
        final MigratedStore<PostgresDatabase> shop = MigratedStore.onPostgres("shop/postgres", PostgresDatastore::of);

        @RepeatedTest(4)
        void waits() throws InterruptedException {
            RunningTogether.await();
        }
    }

    /** Lets tests go on when two of them run, or one of them was refused. */
    static final class RunningTogether {

        private static final CountDownLatch TWO = new CountDownLatch(2);

        private RunningTogether() {}

        static void await() throws InterruptedException {
            TWO.countDown();
            TWO.await(2, TimeUnit.SECONDS);
        }
    }

    @Test
    void one_object_is_refused_to_two_tests_at_a_time() {
        assertThat(TestRun.sideBySide(OneObject.class).failures())
                .isNotEmpty()
                .allMatch(failure -> failure.contains("register it as an instance field"));
    }

    private static MigratedStore<PostgresDatabase> shop(Path folder) {
        Path written = Migrations.in(folder)
                .add(
                        1,
                        "parcel",
                        "CREATE TABLE parcel (id int PRIMARY KEY);\nCREATE TABLE run (number uuid);\n"
                                + "INSERT INTO run VALUES (gen_random_uuid());",
                        "DROP TABLE run;\nDROP TABLE parcel;")
                .folder();
        return MigratedStore.onPostgres("shop/postgres", PostgresDatastore::of).from(written);
    }
}

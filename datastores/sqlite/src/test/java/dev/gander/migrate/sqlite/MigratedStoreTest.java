package dev.gander.migrate.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.testkit.Migrations;
import dev.gander.migrate.testkit.process.TestRun;
import dev.gander.migrate.testkit.server.Fixture;
import dev.gander.migrate.testkit.server.MigratedStore;
import dev.gander.migrate.testkit.server.SqliteDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the test kit promises of a migrated SQLite file. */
final class MigratedStoreTest {

    @TempDir
    static Path folder;

    @RegisterExtension
    final MigratedStore<SqliteDatabase> shop = shop();

    @RegisterExtension
    final MigratedStore<SqliteDatabase> second = shop();

    @RegisterExtension
    final MigratedStore<SqliteDatabase> old =
            shop().upTo(1).with(Fixture.of("INSERT INTO parcel VALUES (7, 2); INSERT INTO parcel VALUES (8, 3);"));

    @RegisterExtension
    final MigratedStore<SqliteDatabase> emptied = shop().emptied("run");

    @RegisterExtension
    final MigratedStore<SqliteDatabase> trial = shop().withFlags("trial");

    @Test
    void a_file_under_a_flag_has_run_where_the_flag_is_on_and_nowhere_else() throws SQLException {
        String count = "SELECT count(*) FROM sqlite_master WHERE name = 'trial'";

        assertThat(one(trial.database(), count)).isEqualTo("1");
        assertThat(trial.migrator().up(Destination.latest()).results()).isEmpty();
        assertThat(one(shop.database(), count)).isEqualTo("0");
    }

    @Test
    void migrations_run_once_and_the_second_file_is_a_copy() throws SQLException {
        String first = one(shop.database(), "SELECT number FROM run");

        assertThat(second.database().file()).isNotEqualTo(shop.database().file());
        assertThat(one(second.database(), "SELECT number FROM run")).isEqualTo(first);
        assertThat(second.migrator().up(Destination.latest()).results()).isEmpty();
    }

    @RepeatedTest(2)
    void no_test_sees_what_another_one_wrote() throws SQLException {
        assertThat(one(shop.database(), "SELECT count(*) FROM run")).isEqualTo("1");
        try (Connection connection = DriverManager.getConnection(shop.database().jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM run");
        }
    }

    @Test
    void a_data_migration_is_tested_on_rows_of_the_version_before() throws SQLException {
        assertThat(one(old.database(), "SELECT sum(weight) FROM parcel")).isEqualTo("5");

        old.migrator().up(Destination.latest());

        assertThat(one(old.database(), "SELECT sum(grams) FROM parcel")).isEqualTo("5000");
    }

    @Test
    void an_emptied_table_is_there_and_every_version_stays_applied() throws SQLException {
        assertThat(one(emptied.database(), "SELECT count(*) FROM run")).isEqualTo("0");
        assertThat(emptied.migrator().up(Destination.latest()).results()).isEmpty();
        assertThat(emptied.listing().about("run").read()).contains("table run");
    }

    static final class Untidy {

        private static final Queue<Connection> HELD = new ConcurrentLinkedQueue<>();

        @RegisterExtension
        final MigratedStore<SqliteDatabase> shop =
                MigratedStore.onSqlite("shop/sqlite", SqliteDatastore::of).from(folder);

        @Test
        void keeps_a_connection() throws SQLException {
            HELD.add(DriverManager.getConnection(shop.database().jdbcUrl()));
        }
    }

    /** Where the system lists the files that a process holds open. */
    @Test
    void a_test_that_keeps_the_file_open_fails_and_is_told_which() throws SQLException {
        shop();
        TestRun run = TestRun.of(Untidy.class);
        for (Connection held : Untidy.HELD) {
            held.close();
        }
        if (Files.isDirectory(Path.of("/proc/self/fd"))) {
            assertThat(run.failures()).singleElement().asString().contains("keeps_a_connection()", "test.db");
        }
    }

    private static MigratedStore<SqliteDatabase> shop() {
        Migrations.in(folder)
                .add(1, "parcel", "CREATE TABLE parcel (id INTEGER PRIMARY KEY, weight INTEGER);", "DROP TABLE parcel;")
                .add(
                        2,
                        "grams",
                        "ALTER TABLE parcel ADD COLUMN grams INTEGER;\nUPDATE parcel SET grams = weight * 1000;\n"
                                + "CREATE TABLE run (number TEXT);\nINSERT INTO run VALUES (hex(randomblob(16)));",
                        "DROP TABLE run;\nALTER TABLE parcel DROP COLUMN grams;")
                .file(
                        "0003_trial.sql",
                        "-- +gander flag trial\n-- +goose Up\nCREATE TABLE trial (id INTEGER);\n"
                                + "-- +goose Down\nDROP TABLE trial;\n");
        return MigratedStore.onSqlite("shop/sqlite", SqliteDatastore::of).from(folder);
    }

    private static String one(SqliteDatabase database, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

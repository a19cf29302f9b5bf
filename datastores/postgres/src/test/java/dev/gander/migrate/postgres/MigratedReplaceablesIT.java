package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.report.ReplaceableState;
import dev.gander.migrate.report.ReplaceableStatus;
import dev.gander.migrate.testkit.Migrations;
import dev.gander.migrate.testkit.server.MigratedStore;
import dev.gander.migrate.testkit.server.PostgresDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A migrated Postgres holds the replaceable objects too. */
final class MigratedReplaceablesIT {

    @TempDir
    static Path files;

    @RegisterExtension
    final MigratedStore<PostgresDatabase> shop = shop();

    @RegisterExtension
    final MigratedStore<PostgresDatabase> second = shop();

    @RegisterExtension
    final MigratedStore<PostgresDatabase> old = shop().upTo(1);

    private static MigratedStore<PostgresDatabase> shop() {
        return MigratedStore.onPostgres("shop/postgres", PostgresDatastore::of).from(files);
    }

    @BeforeEach
    void the_files_are_as_they_were() {
        Migrations.in(files)
                .file(
                        "persistent/0001_parcel.sql",
                        "-- +goose Up\nCREATE TABLE parcel (weight INTEGER);\nCREATE TABLE run (id INTEGER);\n"
                                + "INSERT INTO parcel VALUES (2);\n-- +goose Down\nDROP TABLE run;\nDROP TABLE parcel;\n")
                .file("replaceable/010_load.sql", load("sum(weight)"))
                .file(
                        "replaceable/020_run.sql",
                        "-- +gander always\n-- +goose Up\nINSERT INTO run SELECT count(*) FROM run;\n");
    }

    private static String load(String what) {
        return "-- +goose Up\nCREATE VIEW load AS SELECT " + what + " AS total FROM parcel;\n-- +goose Down\n"
                + "DROP VIEW load;\n";
    }

    @Test
    void each_copy_has_them_as_the_files_say_and_says_so() throws SQLException {
        for (MigratedStore<PostgresDatabase> store : List.of(shop, second)) {
            assertThat(one(store, "SELECT total FROM load")).isEqualTo("2");
            assertThat(store.migrator().status().replaceables())
                    .extracting(ReplaceableStatus::state)
                    .containsExactly(ReplaceableState.CURRENT, ReplaceableState.ALWAYS);
        }
    }

    @Test
    void a_changed_one_makes_another_template() throws SQLException {
        assertThat(one(shop, "SELECT total FROM load")).isEqualTo("2");

        Migrations.in(files).file("replaceable/010_load.sql", load("sum(weight) * 10"));

        assertThat(one(second, "SELECT total FROM load")).isEqualTo("20");
    }

    @Test
    void one_that_runs_each_time_has_run_once_and_runs_at_the_next_up() throws SQLException {
        assertThat(one(shop, "SELECT count(*) FROM run")).isEqualTo("1");

        assertThat(shop.migrator().up(Destination.latest()).results()).hasSize(1);

        assertThat(one(shop, "SELECT count(*) FROM run")).isEqualTo("2");
        assertThat(one(second, "SELECT count(*) FROM run")).isEqualTo("1");
    }

    @Test
    void a_store_of_an_older_version_waits_for_them() throws SQLException {
        assertThat(one(old, "SELECT count(*) FROM pg_views WHERE schemaname = 'public'"))
                .isEqualTo("0");

        old.migrator().up(Destination.latest());

        assertThat(one(old, "SELECT total FROM load")).isEqualTo("2");
    }

    private static String one(MigratedStore<PostgresDatabase> store, String query) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(store.database().jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

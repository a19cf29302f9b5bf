package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.report.MigrationState;
import dev.gander.migrate.report.MigrationStatus;
import dev.gander.migrate.testkit.Migrations;
import dev.gander.migrate.testkit.server.Fixture;
import dev.gander.migrate.testkit.server.MigratedStore;
import dev.gander.migrate.testkit.server.PostgresDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the test kit promises of a migrated Postgres. */
final class MigratedStoreIT {

    @TempDir
    static Path folder;

    @RegisterExtension
    final MigratedStore<PostgresDatabase> shop = shop();

    @RegisterExtension
    final MigratedStore<PostgresDatabase> second = shop();

    @RegisterExtension
    final MigratedStore<PostgresDatabase> old = shop().upTo(1)
            .with(Fixture.of("INSERT INTO parcel (id, weight) VALUES (7, 2.5);"))
            .loaded(database -> run(database, "INSERT INTO parcel (id, weight) VALUES (8, 4)"));

    @RegisterExtension
    final MigratedStore<PostgresDatabase> emptied = shop().emptied("run")
            .withTagged("heavy", Fixture.of("INSERT INTO parcel (id, weight, grams) VALUES (9, 50, 50000);"));

    /** The copies could not agree on a random number that a migration has drawn, had it run for each of them. */
    @Test
    void migrations_run_once_and_the_second_database_is_a_copy() throws SQLException {
        String first = one(shop.database(), "SELECT number::text FROM run");
        long begin = System.nanoTime();
        PostgresDatabase copy = second.database();
        System.out.printf("A second migrated database took %.1f ms%n", (System.nanoTime() - begin) / 1e6);

        assertThat(copy.name()).isNotEqualTo(shop.database().name());
        assertThat(one(copy, "SELECT number::text FROM run")).isEqualTo(first);
        assertThat(one(copy, "SELECT count(*) FROM gander_history_shop_postgres"))
                .isEqualTo("2");
        assertThat(second.migrator().status().migrations())
                .extracting(MigrationStatus::state)
                .containsOnly(MigrationState.APPLIED);
    }

    @RepeatedTest(2)
    void no_test_sees_what_another_one_wrote() throws SQLException {
        assertThat(one(shop.database(), "SELECT count(*) FROM parcel")).isEqualTo("0");
        run(shop.database(), "INSERT INTO parcel (id, weight, grams) VALUES (1, 1, 1000)");
    }

    @Test
    void a_data_migration_is_tested_on_rows_of_the_version_before() throws SQLException {
        assertThat(one(old.database(), "SELECT sum(weight) FROM parcel")).isEqualTo("6.5");

        old.migrator().up(Destination.latest());

        assertThat(one(old.database(), "SELECT sum(grams) FROM parcel")).isEqualTo("6500");
    }

    @Test
    void an_emptied_table_is_there_and_every_version_stays_applied() throws SQLException {
        assertThat(one(emptied.database(), "SELECT count(*) FROM run")).isEqualTo("0");
        assertThat(one(emptied.database(), "SELECT count(*) FROM parcel")).isEqualTo("0");
        assertThat(emptied.migrator().up(Destination.latest()).results()).isEmpty();
    }

    @Tag("heavy")
    @Test
    void a_tagged_test_finds_the_data_for_its_tag() throws SQLException {
        assertThat(one(emptied.database(), "SELECT id FROM parcel")).isEqualTo("9");
    }

    @Test
    void a_table_that_remembers_versions_cannot_be_emptied() {
        for (String table : new String[] {"goose_db_version_shop_postgres", "public.gander_history_shop_postgres"}) {
            assertThatThrownBy(() -> shop().emptied(table))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(table)
                    .hasMessageContaining("would lie");
        }
        assertThatThrownBy(() -> shop().emptied("a; DROP TABLE b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_listing_can_be_asked_for_some_tables_alone() throws SQLException {
        assertThat(shop.listing().about("run").read())
                .containsExactly("column run.number | 1 | uuid | null | -", "table run");
    }

    @Test
    void a_file_that_is_added_is_found_by_the_next_store() throws SQLException {
        assertThat(one(shop.database(), "SELECT max(version_id) FROM goose_db_version_shop_postgres"))
                .isEqualTo("2");
        Migrations added = Migrations.in(folder).add(3, "owner", "CREATE TABLE owner (id int);", "DROP TABLE owner;");
        try {
            assertThat(one(second.database(), "SELECT max(version_id) FROM goose_db_version_shop_postgres"))
                    .isEqualTo("3");
        } finally {
            added.delete("0003_owner.sql");
        }
    }

    @Test
    void a_wrong_fixture_is_named_with_its_line() {
        assertThatThrownBy(() -> wrong.database())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a fixture of the test, line 2")
                .hasMessageContaining("no_such_table");
    }

    @RegisterExtension
    final MigratedStore<PostgresDatabase> wrong =
            shop().with(Fixture.of("SELECT 1;\nINSERT INTO no_such_table VALUES (1);"));

    @RegisterExtension
    final MigratedStore<PostgresDatabase> half = shop().loaded(
                    database -> run(database, "INSERT INTO parcel VALUES (1, 1, 1000)"))
            .loaded(database -> run(database, "INSERT INTO no_such_table VALUES (1)"));

    @Test
    void a_store_that_could_not_be_loaded_is_not_given_to_a_test_that_asks_again() {
        assertThatThrownBy(() -> half.database())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no_such_table");
        for (ThrowingCallable again : List.<ThrowingCallable>of(half::database, half::migrator, half::listing)) {
            assertThatThrownBy(again)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("not whole")
                    .cause()
                    .hasMessageContaining("no_such_table");
        }
    }

    @RegisterExtension
    final MigratedStore<PostgresDatabase> packed = MigratedStore.onPostgres("shop/postgres", PostgresDatastore::of)
            .fromClassPath("dev/gander/migrate/postgres/packed");

    @Test
    void migrations_are_found_under_another_prefix_of_the_class_path() throws SQLException {
        assertThat(one(packed.database(), "SELECT place FROM shelf")).isEqualTo("under another prefix");
    }

    @RegisterExtension
    final MigratedStore<PostgresDatabase> filled = shop().with(file("INSERT INTO parcel VALUES (3, 1, 1000);"));

    @Test
    void a_fixture_may_be_a_file() throws SQLException {
        assertThat(one(filled.database(), "SELECT id FROM parcel")).isEqualTo("3");
        Path absent = folder.resolve("absent.sql");
        assertThatThrownBy(() -> Fixture.file(absent))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(absent.toString());
    }

    private static Fixture file(String text) {
        try {
            Path data = Files.createDirectories(folder.resolve("fixtures"));
            return Fixture.file(Files.writeString(data.resolve("parcels.sql"), text));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @RegisterExtension
    final MigratedStore<PostgresDatabase> beside = MigratedStore.onPostgres("bill/postgres", PostgresDatastore::of)
            .from(bill())
            .before(Fixture.of("""
                    CREATE SCHEMA foreigners;
                    CREATE TABLE foreigners.currency (code text);
                    -- +goose StatementBegin
                    DO $$ BEGIN
                        EXECUTE format('ALTER DATABASE %I SET search_path = public, foreigners', current_database());
                        EXECUTE format('ALTER DATABASE %I SET application_name = ''it''''s''', current_database());
                    END $$;
                    -- +goose StatementEnd
                    """))
            .after("shop/postgres", folder);

    @Test
    void other_targets_and_foreign_objects_are_there_before_and_settings_of_the_database_are_copied()
            throws SQLException {
        assertThat(one(beside.database(), "SHOW search_path")).isEqualTo("public, foreigners");
        assertThat(one(beside.database(), "SELECT count(*) FROM bill, currency, parcel"))
                .isEqualTo("0");
        assertThat(beside.migrator().status().target()).hasToString("bill/postgres");
    }

    private static Path bill() {
        return Migrations.in(folder.resolve("bill"))
                .file(
                        "0001_bill.sql",
                        "-- +gander requires shop/postgres@2\n-- +gander requires-object table currency(code)\n"
                                + "-- +goose Up\nCREATE TABLE bill (id int);\n\n-- +goose Down\nDROP TABLE bill;\n")
                .folder();
    }

    static MigratedStore<PostgresDatabase> shop() {
        Migrations.in(folder)
                .add(
                        1,
                        "parcel",
                        "CREATE TABLE parcel (id int PRIMARY KEY, weight numeric NOT NULL);",
                        "DROP TABLE parcel;")
                .add(
                        2,
                        "grams",
                        "ALTER TABLE parcel ADD COLUMN grams int;\nUPDATE parcel SET grams = weight * 1000;\n"
                                + "CREATE TABLE run (number uuid);\nINSERT INTO run VALUES (gen_random_uuid());",
                        "DROP TABLE run;\nALTER TABLE parcel DROP COLUMN grams;");
        return MigratedStore.onPostgres("shop/postgres", PostgresDatastore::of).from(folder);
    }

    private static String one(PostgresDatabase database, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(PostgresDatabase database, String command) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}

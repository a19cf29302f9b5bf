package dev.gander.services.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.testkit.server.PostgresExtension;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ReplaceablesPostgresIT extends ReplaceablesContract {

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    @Override
    Store emptyStore(Path free) {
        return Store.postgres(postgres.database());
    }

    @Test
    void a_migration_that_changes_a_column_under_views_asks_them_to_make_way() {
        program.run("up").exits(0);
        migrations.add(
                2,
                "wide",
                "ALTER TABLE orders ALTER COLUMN amount TYPE bigint;",
                "ALTER TABLE orders ALTER COLUMN amount TYPE integer;");
        program.fails(1, "up").says("cannot alter type of a column used by a view");

        migrations.file(
                "0002_wide.sql",
                "-- +gander without-replaceable\n-- +goose Up\nALTER TABLE orders ALTER COLUMN amount TYPE bigint;\n"
                        + "-- +goose Down\nALTER TABLE orders ALTER COLUMN amount TYPE integer;\n");
        program.run("up").exits(0);
        assertThat(store.column("SELECT pg_typeof(total) FROM totals LIMIT 1")).containsExactly("numeric");

        program.run("down").exits(0);
        program.run("up").exits(0);
        assertThat(store.column("SELECT customer FROM large")).containsExactly("ada");
    }

    @Test
    void nobody_sees_the_views_gone_while_they_are_replaced() throws SQLException {
        program.run("up").exits(0);
        view("010_totals", TOTALS + "\nSELECT pg_sleep(1);", "totals");
        try (Connection reader = DriverManager.getConnection(store.jdbcUrl());
                Statement statement = reader.createStatement()) {
            CompletableFuture<Program.Ended> up = CompletableFuture.supplyAsync(() -> program.run("up"));
            while (!up.isDone()) {
                try (ResultSet rows = statement.executeQuery("SELECT customer FROM large")) {
                    assertThat(rows.next()).isTrue();
                }
            }
            up.join().exits(0);
        }
    }

    @Test
    void a_function_is_replaced_where_it_stands() {
        migrations.file("replaceable/005_double.sql", """
                -- +goose Up
                -- +goose StatementBegin
                CREATE OR REPLACE FUNCTION twice(a integer) RETURNS integer LANGUAGE plpgsql AS $$
                BEGIN
                    RETURN 2 * a;
                END $$;
                -- +goose StatementEnd
                """);
        program.run("up").exits(0);
        migrations.file("replaceable/005_double.sql", """
                -- +goose Up
                -- +goose StatementBegin
                CREATE OR REPLACE FUNCTION twice(a integer) RETURNS integer LANGUAGE plpgsql AS $$
                BEGIN
                    RETURN a + a;
                END $$;
                -- +goose StatementEnd
                """);

        program.run("up").exits(0).shows("1 replaceable in");

        assertThat(store.column("SELECT twice(21)")).containsExactly("42");
    }
}

package dev.gander.services.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.testkit.server.PostgresExtension;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BadRunsPostgresIT extends BadRunsContract {

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    @Override
    Store emptyStore(Path free) {
        return Store.postgres(postgres.database());
    }

    @Override
    String holderWords() {
        return "application 'gander extract/postgres'";
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "status", "version", "history", "plan", "validate --applied", "check"})
    void a_call_whose_time_is_over_stops_waiting_for_a_table_that_another_session_keeps(String command)
            throws SQLException {
        migrations.add(1, "a", "CREATE TABLE a (id int);", "DROP TABLE a;");
        program.run("up").exits(0);
        try (Connection other = DriverManager.getConnection(store.jdbcUrl());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE goose_db_version_extract_postgres IN ACCESS EXCLUSIVE MODE");

            program.fails(1, (command + " --timeout 300ms").split(" ")).says("was stopped", "user request");
        }
        program.run(command.split(" ")).exits(0);
    }

    @Test
    void a_body_that_ends_like_a_transaction_is_no_end_of_one() {
        migrations.file("0001_f.sql", """
                -- +goose Up
                SET search_path = public;
                -- +goose StatementBegin
                CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT a; END;
                -- +goose StatementEnd
                CREATE TABLE a (id int);
                -- +goose Down
                SELECT 1;
                """);

        program.run("up").exits(0);
        assertThat(store.column("SELECT f(7)")).containsExactly("7");
    }

    @Test
    void what_a_file_sets_in_its_session_does_not_reach_the_next() {
        String other =
                "other_" + store.column("SELECT substr(current_database(), 6)").get(0);
        store.execute("CREATE ROLE " + other);
        try {
            migrations
                    .add(
                            1,
                            "settings",
                            "SET search_path TO pg_temp;\nSET statement_timeout = 12345;\nSET TIME ZONE 'Pacific/Auckland';"
                                    + "\nSET standard_conforming_strings = off;\nCREATE TEMP TABLE a (id int);",
                            "SELECT 1;")
                    .add(2, "role", "SET ROLE " + other + ";", "SELECT 1;")
                    .addWithoutTransaction(
                            3, "reader", "SET search_path TO pg_temp;\nSET ROLE " + other + ";\nSELECT 1;", "SELECT 1;")
                    .add(4, "authority", "SET SESSION AUTHORIZATION " + other + ";\nSELECT 1;", "SELECT 1;")
                    .add(
                            5,
                            "a",
                            "CREATE TABLE a AS SELECT current_user::text AS role, current_setting('statement_timeout')"
                                    + " AS timeout, current_setting('standard_conforming_strings') AS strings;",
                            "DROP TABLE a;");

            program.run("up").exits(0);
            assertThat(store.column("SELECT role = current_user AND timeout = '0' AND strings = 'on' FROM a"))
                    .containsExactly("t");
            assertThat(store.tables()).containsExactly("a");
            assertThat(store.versions()).containsExactly("0", "1", "2", "3", "4", "5");
            assertThat(
                            store.column(
                                    "SELECT bool_and(tstamp > (now() AT TIME ZONE 'UTC') - interval '1 hour'"
                                            + " AND tstamp < (now() AT TIME ZONE 'UTC') + interval '1 hour') FROM goose_db_version_extract_postgres"))
                    .containsExactly("t");
        } finally {
            store.execute("DROP OWNED BY " + other, "DROP ROLE " + other);
        }
    }
}

package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.testkit.MigrationBuilder;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a driver for Java would do to a text that goose sends as it stands. */
final class TrapsIT {

    @RegisterExtension
    private final PostgresExtension postgres = Servers.one();

    private Db db;

    @BeforeEach
    void freshDatabase() {
        db = Db.of(postgres.database());
    }

    private void applyBothWays(String... statements) {
        db.apply(MigrationBuilder.of(1).up(statements));
        db.apply(MigrationBuilder.of(2).withoutTransaction().up(statements));
        assertThat(db.versions()).containsExactly(0L, 1L, 2L);
    }

    @Test
    void jdbc_escapes_are_left_alone() {
        applyBothWays(
                "CREATE TABLE IF NOT EXISTS a (words text, more text[])",
                "INSERT INTO a VALUES ('{fn now()}', '{d,\"{ts \"}')",
                "DO $$ BEGIN IF EXISTS (SELECT FROM a WHERE words <> '{fn ' || 'now()}') THEN RAISE 'changed'; END IF; END $$");

        assertThat(db.column("SELECT DISTINCT words || more[1] || more[2] FROM a"))
                .isEqualTo(List.of("{fn now()}d{ts "));
    }

    @Test
    void question_marks_are_operators_and_no_parameters() {
        applyBothWays(
                "CREATE TABLE IF NOT EXISTS a (found boolean)",
                "INSERT INTO a SELECT '{\"k\": 1}'::jsonb ? 'k' AND '{\"k\": 1}'::jsonb ?| ARRAY['k', '?']",
                "INSERT INTO a SELECT '{\"k\": 1}'::jsonb ?& '{k}'");

        assertThat(db.column("SELECT DISTINCT found FROM a")).isEqualTo(List.of("t"));
    }

    @Test
    void dollars_are_no_parameters() {
        applyBothWays(
                "CREATE OR REPLACE FUNCTION twice(int) RETURNS int LANGUAGE sql AS 'SELECT $1 * 2'",
                "DO $$ BEGIN EXECUTE 'SELECT $1' USING twice(21); END $$");
    }

    @Test
    void returning_and_generated_keys_are_not_added() {
        applyBothWays(
                "CREATE TABLE IF NOT EXISTS a (i int, v int)",
                "CREATE OR REPLACE RULE r AS ON INSERT TO a DO INSTEAD NOTHING",
                "INSERT INTO a VALUES (1, 2)");
    }

    @Test
    void a_function_in_standard_sql_keeps_its_semicolons() {
        int version = Integer.parseInt(db.value("SHOW server_version_num"));
        assertThat(version).isGreaterThanOrEqualTo(140_000);
        applyBothWays("CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 42; END");

        assertThat(db.value("SELECT f()")).isEqualTo("42");
    }
}

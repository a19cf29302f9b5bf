package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.schema.Schema;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A schema that somebody changes while it is read, which waits at a view whose table is locked. */
@ParameterizedClass
@MethodSource("dev.gander.migrate.postgres.Servers#all")
final class SchemaChangedMeanwhileIT {

    @RegisterExtension
    private final PostgresExtension postgres;

    private Db db;

    SchemaChangedMeanwhileIT(PostgresExtension postgres) {
        this.postgres = postgres;
    }

    @BeforeEach
    void aView() {
        db = Db.of(postgres.database());
        db.run(
                "CREATE TABLE orders (id int, total int DEFAULT 1)",
                "CREATE TABLE other (id int CHECK (id > 0))",
                "CREATE VIEW totals AS SELECT total FROM orders",
                "CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1'");
    }

    private Schema readWhile(String change, String end) throws SQLException {
        try (Connection other = DriverManager.getConnection(db.jdbcUrl());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN");
            statement.execute("LOCK TABLE orders");
            statement.execute(change);
            CompletableFuture<Schema> reading = CompletableFuture.supplyAsync(() -> Schemas.of(db));
            Db.until(() -> db.value("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                            + " AND wait_event_type = 'Lock'")
                    .equals("1"));
            statement.execute(end);
            return reading.join();
        }
    }

    @Test
    void is_not_told_half_changed() {
        for (String change : List.of(
                "ALTER TABLE orders RENAME total TO sum",
                "ALTER TABLE orders ALTER sum SET DEFAULT 2",
                "ALTER TABLE other DROP CONSTRAINT other_id_check",
                "ALTER TABLE other ADD UNIQUE (id)",
                "ALTER TABLE other RENAME TO another",
                "DROP TABLE another",
                "CREATE OR REPLACE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 2'",
                "DROP FUNCTION one",
                "CREATE OR REPLACE VIEW totals AS SELECT sum AS total FROM orders WHERE sum > 1",
                "CREATE SCHEMA shop")) {
            assertThatThrownBy(() -> readWhile(change, "COMMIT"))
                    .as(change)
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            DatastoreRefusedException.class,
                            refusal -> assertThat(refusal.advice()).contains("ask again"))
                    .hasMessageContaining("somebody changed the schema");
        }
    }

    @Test
    void is_told_when_no_definition_was_changed() throws SQLException {
        for (String change : List.of(
                "CREATE TEMPORARY TABLE passing (id int PRIMARY KEY, note text DEFAULT 'x')",
                "INSERT INTO orders VALUES (1)",
                "TRUNCATE orders",
                "GRANT SELECT ON orders TO public",
                "COMMENT ON TABLE orders IS 'many'")) {
            assertThat(readWhile(change, "COMMIT").objects()).as(change).isNotEmpty();
        }
    }

    @Test
    void is_told_when_the_change_is_taken_back() throws SQLException {
        assertThat(readWhile("ALTER TABLE orders RENAME total TO sum", "ROLLBACK"))
                .isEqualTo(Schemas.of(db));
    }
}

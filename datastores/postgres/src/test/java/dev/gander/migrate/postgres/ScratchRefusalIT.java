package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Where no scratch database is made, and what is removed on the way. */
@ParameterizedClass
@MethodSource("dev.gander.migrate.postgres.Servers#all")
final class ScratchRefusalIT {

    @RegisterExtension
    private final PostgresExtension postgres;

    private ScratchOfTest scratches;
    private Db db;

    ScratchRefusalIT(PostgresExtension postgres) {
        this.postgres = postgres;
    }

    @BeforeEach
    void aDatabase() {
        db = Db.of(postgres.database());
        scratches = ScratchOfTest.of(db);
    }

    @Test
    void a_database_with_migrations_of_anyone_is_refused() {
        db.run(
                "CREATE SCHEMA other",
                "CREATE TABLE other.\"Goose\" (id serial, version_id bigint, is_applied boolean, tstamp timestamp)",
                "INSERT INTO other.\"Goose\" (version_id, is_applied) VALUES (0, true)");
        scratches.datastore().scratch().close();
        db.run("INSERT INTO other.\"Goose\" (version_id, is_applied) VALUES (3, true)");

        assertThatThrownBy(() -> scratches.datastore().scratch())
                .isInstanceOfSatisfying(
                        DatastoreRefusedException.class,
                        refusal -> assertThat(refusal.advice()).contains("a database without migrations"))
                .hasMessageContaining("other.\"Goose\"")
                .hasMessageContaining("migrations are applied there");
        assertThat(scratches.left()).isEmpty();
    }

    @Test
    void a_role_without_the_rights_is_told_which_it_needs() {
        String role = "r" + db.value("SELECT current_database()");
        db.run("CREATE ROLE " + role + " LOGIN", "CREATE TABLE versions (version_id int, is_applied boolean)");
        PostgresDatastore asRole = scratches.datastore(db.urlFor(role));
        try {
            assertThatThrownBy(asRole::scratch)
                    .isInstanceOf(DatastoreRefusedException.class)
                    .hasMessageContaining("permission denied for table versions");
            db.run("DROP TABLE versions");
            assertThatThrownBy(asRole::scratch)
                    .isInstanceOfSatisfying(
                            DatastoreRefusedException.class,
                            refusal -> assertThat(refusal.advice()).contains("CREATEDB"))
                    .hasMessageContaining("may not create databases, so a scratch store cannot be made");
            db.run("ALTER ROLE " + role + " CREATEDB");
            assertThatThrownBy(asRole::scratch)
                    .isInstanceOfSatisfying(
                            DatastoreRefusedException.class,
                            refusal -> assertThat(refusal.advice()).contains("a database that the role owns"))
                    .hasMessageContaining("permission denied to copy database");
            db.run("ALTER DATABASE " + db.value("SELECT current_database()") + " OWNER TO " + role);
            asRole.scratch().close();
        } finally {
            db.run(
                    "ALTER DATABASE " + db.value("SELECT current_database()") + " OWNER TO CURRENT_USER",
                    "DROP ROLE " + role);
        }
        assertThat(scratches.left()).isEmpty();
    }

    @Test
    void a_database_that_others_use_is_not_copied() throws SQLException {
        try (Connection other = DriverManager.getConnection(db.jdbcUrl())) {
            assertThatThrownBy(() -> scratches.datastore().scratch())
                    .isInstanceOfSatisfying(
                            DatastoreRefusedException.class,
                            refusal -> assertThat(refusal.advice()).contains("end the other sessions"))
                    .hasMessageContaining("is being accessed by other users");
            assertThat(other.isValid(5)).isTrue();
        }
        assertThat(scratches.left()).isEmpty();
    }

    @Test
    void what_a_killed_run_of_the_target_has_left_goes_and_nothing_else() throws SQLException {
        scratches.database("old", mark(scratches.target()));
        scratches.database("0123456789ab");
        String others = scratches.database("others", mark(new TargetName("other", "main")));
        String precious = scratches.database("ba9876543210", "precious");
        String other = scratches.database("0123456789abc");
        String used = scratches.database("used", mark(scratches.target()));
        String copied = scratches.database("aaaabbbbcccc");
        PostgresFailures failures = new PostgresFailures(Db.TARGET, "here");
        try (Connection user = DriverManager.getConnection(db.jdbcUrl().replaceAll("/test_[0-9a-f]+", "/" + used));
                SqlWire copying = new PostgresConnector(ConnectionSettings.of(db.settings()), failures).connect()) {
            ScratchLeftovers.claim(copying, copied);

            new ScratchLeftovers(scratches.target(), failures).remove(copying);

            assertThat(scratches.left()).containsExactlyInAnyOrder(others, precious, other, used, copied);
            assertThat(user.isValid(5)).isTrue();
            ScratchLeftovers.release(copying, copied);
            new ScratchLeftovers(scratches.target(), failures).remove(copying);
            assertThat(scratches.left()).containsExactlyInAnyOrder(others, precious, other, used);
        } finally {
            for (String name : scratches.left()) {
                db.run("DROP DATABASE " + name + " WITH (FORCE)");
            }
        }
    }

    private static String mark(TargetName target) {
        return new ScratchMark(target, Instant.now()).text();
    }
}

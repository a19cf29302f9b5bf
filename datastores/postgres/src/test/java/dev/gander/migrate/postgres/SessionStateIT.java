package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.error.StatementFailedException;
import dev.gander.migrate.testkit.MigrationBuilder;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file does to its session reaches neither our records nor the next file. */
@ParameterizedClass
@MethodSource("dev.gander.migrate.postgres.Servers#all")
final class SessionStateIT {

    @RegisterExtension
    private final PostgresExtension postgres;

    private Db db;

    SessionStateIT(PostgresExtension postgres) {
        this.postgres = postgres;
    }

    @BeforeEach
    void freshDatabase() {
        db = Db.of(postgres.database());
        db.run("DO $$ BEGIN CREATE ROLE powerless; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
    }

    /** One file changes the session, the next demands that it is as it was. */
    private void assertGone(String change, String demand) {
        String check = "DO $$ BEGIN IF NOT (" + demand + ") THEN RAISE 'still there'; END IF; END $$";
        db.migrate(session -> {
            session.apply(MigrationBuilder.of(1).up(check).stepUp(), Db.ATTEMPT, Db.UNHEARD);
            session.apply(MigrationBuilder.of(2).up(change).stepUp(), Db.ATTEMPT, Db.UNHEARD);
            session.apply(MigrationBuilder.of(3).up(check).stepUp(), Db.ATTEMPT, Db.UNHEARD);
            session.apply(MigrationBuilder.of(4).withoutTransaction().up(change).stepUp(), Db.ATTEMPT, Db.UNHEARD);
            session.apply(MigrationBuilder.of(5).withoutTransaction().up(check).stepUp(), Db.ATTEMPT, Db.UNHEARD);
            assertThatThrownBy(() -> session.apply(
                            MigrationBuilder.of(6)
                                    .withoutTransaction()
                                    .up(change, "SELECT 1/0")
                                    .stepUp(),
                            Db.ATTEMPT,
                            Db.UNHEARD))
                    .isInstanceOf(StatementFailedException.class);
            session.apply(MigrationBuilder.of(7).up(check).stepUp(), Db.ATTEMPT, Db.UNHEARD);
        });
        assertThat(db.versions()).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 7L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SET ROLE powerless", "SELECT set_config('role', 'powerless', false)"})
    void a_role(String change) {
        assertGone(change, "current_user = session_user");
    }

    @Test
    void a_session_authorization() {
        assertGone("SET SESSION AUTHORIZATION powerless", "session_user <> 'powerless'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SET search_path TO ''", "SELECT pg_catalog.set_config('search_path', '', false)"})
    void a_search_path_emptied_as_pg_dump_does(String change) {
        assertGone(change, "pg_catalog.current_schema() IS NOT NULL");
    }

    @Test
    void a_role_and_a_path_taken_for_the_transaction_alone() {
        assertGone(
                "SET LOCAL search_path TO ''; SET LOCAL ROLE powerless",
                "pg_catalog.current_schema() IS NOT NULL AND current_user = session_user");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET statement_timeout TO '3min'",
                "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SERIALIZABLE, READ ONLY, DEFERRABLE",
                "SET default_transaction_read_only TO on",
                "SET standard_conforming_strings TO off",
                "SET TimeZone TO 'Pacific/Apia'",
                "SET my.variable TO 'x'"
            })
    void a_setting(String change) {
        assertGone(
                change,
                "current_setting('statement_timeout') = '0' AND current_setting('transaction_isolation') = 'read"
                        + " committed' AND current_setting('standard_conforming_strings') = 'on'"
                        + " AND current_setting('default_transaction_read_only') = 'off'"
                        + " AND current_setting('TimeZone') <> 'Pacific/Apia'"
                        + " AND coalesce(current_setting('my.variable', true), '') = ''");
    }

    @Test
    void a_table_for_the_session() {
        assertGone("CREATE TEMP TABLE only_here (i int)", "to_regclass('only_here') IS NULL");
    }

    @Test
    void a_prepared_statement() {
        assertGone("PREPARE one AS SELECT 1", "NOT EXISTS (SELECT FROM pg_prepared_statements)");
    }

    @Test
    void a_cursor_that_outlives_its_transaction() {
        assertGone("DECLARE c CURSOR WITH HOLD FOR SELECT 1", "NOT EXISTS (SELECT FROM pg_cursors WHERE name = 'c')");
    }

    @Test
    void an_ear_for_notifications() {
        assertGone("LISTEN news", "NOT EXISTS (SELECT FROM pg_listening_channels())");
    }

    @Test
    void settings_hold_from_one_statement_of_a_file_to_the_next() {
        String check = "DO $$ BEGIN IF current_schema() <> 'other' OR current_setting('work_mem') <> '3MB'"
                + " OR current_user <> 'powerless' THEN RAISE 'lost'; END IF; END $$";
        String[] statements = {
            "CREATE SCHEMA IF NOT EXISTS other AUTHORIZATION powerless",
            "SET search_path TO other",
            "SET work_mem TO '3MB'",
            "SET ROLE powerless",
            check,
            check
        };
        db.apply(MigrationBuilder.of(1).up(statements));
        db.apply(MigrationBuilder.of(2).withoutTransaction().up(statements));

        assertThat(db.versions()).containsExactly(0L, 1L, 2L);
    }

    @Test
    void settings_of_the_url_hold_in_every_file() {
        db.run("CREATE SCHEMA app");
        String url = db.url() + "?search_path=app&work_mem=5MB&application_name=mine";
        String check = "DO $$ BEGIN IF current_schema() <> 'app' OR current_setting('work_mem') <> '5MB'"
                + " OR current_setting('application_name') <> 'mine' THEN RAISE 'lost'; END IF; END $$";
        Db.migrate(PostgresDatastore.of(db.settings(url, Optional.empty(), Map.of())), session -> {
            session.apply(
                    MigrationBuilder.of(1).up(check, "SET search_path TO ''").stepUp(), Db.ATTEMPT, Db.UNHEARD);
            session.apply(MigrationBuilder.of(2).up(check).stepUp(), Db.ATTEMPT, Db.UNHEARD);
        });

        assertThat(db.column("SELECT version_id FROM app.goose_db_version_shop_postgres ORDER BY id"))
                .containsExactly("0", "1", "2");
    }

    @Test
    void an_unsettled_constraint_is_judged_with_the_settings_of_its_file() {
        db.apply(MigrationBuilder.of(1)
                .up(
                        "CREATE SCHEMA other",
                        "CREATE TABLE other.seen (i int)",
                        "CREATE TABLE a (i int)",
                        "CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS"
                                + " $$ BEGIN INSERT INTO seen VALUES (1); RETURN NULL; END $$",
                        "CREATE CONSTRAINT TRIGGER late AFTER INSERT ON a DEFERRABLE INITIALLY DEFERRED"
                                + " FOR EACH ROW EXECUTE FUNCTION note()",
                        "SELECT set_config('search_path', 'other, public', false)",
                        "INSERT INTO a VALUES (1)"));

        assertThat(db.value("SELECT count(*) FROM other.seen")).isEqualTo("1");
    }

    @Test
    void a_table_for_the_session_with_unsettled_constraints_harms_nobody() {
        db.apply(MigrationBuilder.of(1)
                .up(
                        "CREATE TEMP TABLE a (i int PRIMARY KEY, p int REFERENCES a DEFERRABLE INITIALLY DEFERRED)",
                        "INSERT INTO a VALUES (1, 1)"));

        assertThat(db.versions()).containsExactly(0L, 1L);
    }

    @Test
    void the_lock_of_the_run_outlives_all_of_it() {
        db.migrate(session -> {
            session.apply(MigrationBuilder.of(1).up("SET ROLE powerless").stepUp(), Db.ATTEMPT, Db.UNHEARD);
            try (DatastoreSession other = db.datastore().open(Purpose.RUN)) {
                assertThat(other.lock().tryAcquire()).isEmpty();
            }
        });
    }
}

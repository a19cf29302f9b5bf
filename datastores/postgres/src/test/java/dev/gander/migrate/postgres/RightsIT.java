package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.LockMechanism;
import dev.gander.migrate.datastore.Presence;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.testkit.MigrationBuilder;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a role with few rights can do, and what it is told about the rest. */
@ParameterizedClass
@MethodSource("dev.gander.migrate.postgres.Servers#all")
final class RightsIT {

    @RegisterExtension
    private final PostgresExtension postgres;

    private Db db;
    private String role;

    RightsIT(PostgresExtension postgres) {
        this.postgres = postgres;
    }

    @BeforeEach
    void aRoleWithoutRights() {
        db = Db.of(postgres.database());
        role = "r" + db.url().replaceAll(".*/", "");
        db.run("CREATE ROLE " + role + " LOGIN", "REVOKE CREATE ON SCHEMA public FROM public");
    }

    @AfterEach
    void dropRole() {
        db.run("DROP OWNED BY " + role, "DROP ROLE " + role);
    }

    private DatastoreSettings settings(LockMechanism lock) {
        return new DatastoreSettings(Db.TARGET, db.urlFor(role), Optional.empty(), lock, name -> Optional.empty());
    }

    private PostgresDatastore asRole() {
        return PostgresDatastore.of(settings(LockMechanism.SESSION));
    }

    @ParameterizedTest
    @EnumSource(LockMechanism.class)
    void the_printed_script_gives_a_role_all_it_needs(LockMechanism lock) {
        PostgresDatastore datastore = PostgresDatastore.of(settings(lock));
        try (DatastoreSession session = datastore.open(Purpose.QUESTION)) {
            db.run(session.initializationScript());
        }
        db.run("CREATE SCHEMA own AUTHORIZATION " + role);

        Db.migrate(datastore, session -> {
            MigrationBuilder one =
                    MigrationBuilder.of(1).up("CREATE TABLE own.a (i int)").down("DROP TABLE own.a");
            session.apply(one.stepUp(), Db.ATTEMPT, Db.UNHEARD);
            session.apply(one.stepDown(), Db.ATTEMPT, Db.UNHEARD);
            session.apply(one.withoutTransaction().stepUp(), Db.ATTEMPT, Db.UNHEARD);
            assertThatThrownBy(() -> session.apply(
                            MigrationBuilder.of(2).up("SELECT 1/0").stepUp(), Db.ATTEMPT, Db.UNHEARD))
                    .hasMessageContaining("division by zero")
                    .hasNoSuppressedExceptions();
            assertThat(session.recordedScript(session.read().history().entries().get(0)))
                    .isPresent();
        });
        assertThat(db.versions()).containsExactly(0L, 1L);
    }

    @Test
    void the_script_can_be_run_again_beside_what_is_there() {
        db.run(OLD_TABLE);
        for (int time = 0; time < 2; time++) {
            try (DatastoreSession session = asRole().open(Purpose.QUESTION)) {
                db.run(session.initializationScript());
            }
        }
        Db.migrate(asRole(), session -> session.apply(MigrationBuilder.of(1).stepUp(), Db.ATTEMPT, Db.UNHEARD));

        assertThat(db.versions()).containsExactly(0L, 1L);
    }

    @Test
    void a_role_that_may_not_create_the_tables_is_told_what_an_owner_can_run() {
        try (DatastoreSession session = asRole().open(Purpose.RUN)) {
            assertThatThrownBy(session::initialize)
                    .isInstanceOfSatisfying(
                            DatastoreRefusedException.class,
                            refusal -> assertThat(refusal.advice()).contains("init-store --print"))
                    .hasMessageContaining("permission denied for schema public")
                    .hasMessageContaining(role + "@");
            assertThat(session.read()).isEqualTo(StoreState.untouched());
        }
    }

    @Test
    void a_history_that_may_not_be_read_is_unknown_and_no_failure() {
        db.apply(MigrationBuilder.of(1));
        db.run("GRANT SELECT ON goose_db_version_shop_postgres TO " + role);

        try (DatastoreSession session = asRole().open(Purpose.QUESTION)) {
            StoreState state = session.read();
            assertThat(state.history().presence()).isEqualTo(Presence.UNREADABLE);
            assertThat(state.versionRows()).hasSize(2);
            assertThat(state.isInitialized()).isTrue();
        }
    }

    @Test
    void a_version_table_that_may_not_be_read_is_a_failure() {
        db.apply(MigrationBuilder.of(1));

        try (DatastoreSession session = asRole().open(Purpose.QUESTION)) {
            assertThatThrownBy(session::read)
                    .isInstanceOf(DatastoreRefusedException.class)
                    .hasMessageContaining("public.goose_db_version_shop_postgres");
        }
    }

    @Test
    void a_schema_that_may_not_be_used_is_a_failure_and_never_nothing_applied() {
        db.run("CREATE SCHEMA hidden", "CREATE TABLE hidden.versions (i int)");
        for (Map.Entry<String, String> place :
                Map.of("", "hidden.versions", "?search_path=hidden", "versions").entrySet()) {
            try (DatastoreSession session = PostgresDatastore.of(
                            db.settings(db.urlFor(role) + place.getKey(), Optional.of(place.getValue()), Map.of()))
                    .open(Purpose.QUESTION)) {
                assertThatThrownBy(session::read).isInstanceOf(DatastoreRefusedException.class);
            }
        }
    }

    @Test
    void a_database_that_is_read_only_can_be_asked_but_not_migrated() {
        db.apply(MigrationBuilder.of(1));
        String url = db.url() + "?default_transaction_read_only=on";
        PostgresDatastore migrated = PostgresDatastore.of(db.settings(url, Optional.empty(), Map.of()));
        PostgresDatastore fresh = PostgresDatastore.of(db.settings(url, Optional.of("fresh"), Map.of()));

        try (DatastoreSession session = migrated.open(Purpose.RUN)) {
            assertThat(session.read().versionRows()).hasSize(2);
            for (MigrationBuilder one : new MigrationBuilder[] {
                MigrationBuilder.of(2), MigrationBuilder.of(2).withoutTransaction()
            }) {
                assertThatThrownBy(() -> session.apply(one.stepUp(), Db.ATTEMPT, Db.UNHEARD))
                        .isInstanceOf(DatastoreRefusedException.class)
                        .hasMessageContaining("cannot apply up 0002_")
                        .hasMessageContaining("default_transaction_read_only is on");
            }
            assertThat(session.read().history().entries()).hasSize(1);
        }
        try (DatastoreSession session = fresh.open(Purpose.RUN)) {
            assertThatThrownBy(session::initialize)
                    .isInstanceOfSatisfying(
                            DatastoreRefusedException.class,
                            refusal -> assertThat(refusal.advice())
                                    .contains("standby")
                                    .contains("init-store --print"))
                    .hasMessageContaining("default_transaction_read_only is on");
        }
        assertThat(db.hasTable("fresh")).isFalse();
        assertThat(db.versions()).containsExactly(0L, 1L);
    }

    private static final String OLD_TABLE = "CREATE TABLE goose_db_version_shop_postgres (id serial PRIMARY KEY,"
            + " version_id bigint NOT NULL, is_applied boolean NOT NULL, tstamp timestamp DEFAULT now());"
            + " INSERT INTO goose_db_version_shop_postgres (version_id, is_applied) VALUES (0, true)";

    private String script(PostgresDatastore datastore) {
        try (DatastoreSession session = datastore.open(Purpose.QUESTION)) {
            return session.initializationScript();
        }
    }

    private static List<String> grants(String script) {
        return script.lines().filter(line -> line.startsWith("GRANT ")).toList();
    }

    @ParameterizedTest
    @EnumSource(LockMechanism.class)
    void every_printed_grant_is_needed(LockMechanism lock) {
        assertEachIsNeeded(PostgresDatastore.of(settings(lock)), lock == LockMechanism.TABLE ? 9 : 6);
    }

    @Test
    void a_table_that_goose_made_before_322_needs_one_more() {
        db.run(OLD_TABLE);

        assertThat(script(asRole())).contains("GRANT USAGE ON SEQUENCE public.goose_db_version_shop_postgres_id_seq");
        assertEachIsNeeded(asRole(), 7);
    }

    /** Runs the printed text as the owner, then takes one right after the other away again. */
    private void assertEachIsNeeded(PostgresDatastore datastore, int expected) {
        String script = script(datastore);
        db.run(script);
        migrateAll(datastore);
        int rights = 0;
        for (String grant : grants(script)) {
            String[] parts = grant.replaceAll("^GRANT |;$", "").split(" (?=ON )", 2);
            for (String right : parts[0].split(", ")) {
                db.run("REVOKE " + right + " " + parts[1].replace(" TO ", " FROM "));
                assertThatThrownBy(() -> migrateAll(datastore))
                        .as("without %s %s", right, parts[1])
                        .isInstanceOf(MigrationException.class);
                db.run("GRANT " + right + " " + parts[1]);
                rights++;
            }
        }
        migrateAll(datastore);
        assertThat(rights).isEqualTo(expected);
    }

    private static void migrateAll(PostgresDatastore datastore) {
        Db.migrate(datastore, session -> {
            session.read();
            for (MigrationBuilder one : new MigrationBuilder[] {
                MigrationBuilder.of(1).up("SELECT 1").down("SELECT 1"),
                MigrationBuilder.of(1).withoutTransaction().up("SELECT 1").down("SELECT 1")
            }) {
                session.apply(one.stepUp(), Db.ATTEMPT, Db.UNHEARD);
                session.apply(one.stepDown(), Db.ATTEMPT, Db.UNHEARD);
            }
        });
    }

    @Test
    void nothing_is_granted_to_who_has_it() {
        db.run(script(asRole()));

        assertThat(grants(script(asRole()))).isEmpty();
        assertThat(script(asRole())).contains("it has every right").doesNotContain("GRANT", "sequence");
    }

    @Test
    void what_is_half_granted_is_granted_whole() {
        db.run(script(asRole()));
        db.run("REVOKE DELETE ON goose_db_version_shop_postgres FROM " + role);

        assertThat(grants(script(asRole())))
                .containsExactly(
                        "GRANT SELECT, INSERT, DELETE ON public.goose_db_version_shop_postgres TO " + role + ";");
    }
}

package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.LockMechanism;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.testkit.MigrationBuilder;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that a file sets in its session hinders the journal, the record or the note of a failure. */
@ParameterizedClass
@MethodSource("dev.gander.migrate.postgres.Servers#all")
final class OwnWritesIT {

    @RegisterExtension
    private final PostgresExtension postgres;

    private Db db;

    OwnWritesIT(PostgresExtension postgres) {
        this.postgres = postgres;
    }

    @BeforeEach
    void freshDatabase() {
        db = Db.of(postgres.database());
        db.run("DO $$ BEGIN CREATE ROLE powerless; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
    }

    static Stream<String> changes() {
        return Stream.of(
                "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY",
                "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SERIALIZABLE, READ ONLY, DEFERRABLE",
                "SET default_transaction_read_only TO on",
                "SET ROLE powerless",
                "SET SESSION AUTHORIZATION powerless",
                "SET search_path TO ''",
                "SET session_replication_role TO replica",
                "SET DateStyle TO 'ISO, DMY'",
                "SET standard_conforming_strings TO off");
    }

    private void assertRecorded(LockMechanism lock, String change) {
        Db.migrate(PostgresDatastore.of(db.settings(Db.TARGET, lock)), session -> {
            session.apply(
                    MigrationBuilder.of(1)
                            .withoutTransaction()
                            .up(change, "SELECT 1")
                            .stepUp(),
                    Db.ATTEMPT,
                    Db.UNHEARD);
            session.apply(MigrationBuilder.of(2).up(change, "SELECT 1").stepUp(), Db.ATTEMPT, Db.UNHEARD);
            for (MigrationBuilder failing : new MigrationBuilder[] {
                MigrationBuilder.of(3).up(change, "SELECT 1/0"),
                MigrationBuilder.of(4).withoutTransaction().up(change, "SELECT 1/0")
            }) {
                assertThatThrownBy(() -> session.apply(failing.stepUp(), Db.ATTEMPT, Db.UNHEARD))
                        .hasMessageContaining("division by zero")
                        .hasNoSuppressedExceptions();
            }
        });
        assertThat(db.versions()).containsExactly(0L, 1L, 2L);
        assertThat(db.state().history().entries())
                .extracting(HistoryEntry::outcome)
                .containsExactly(Outcome.APPLIED, Outcome.APPLIED, Outcome.ROLLED_BACK, Outcome.FAILED);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void by_a_change_of_the_session(String change) {
        assertRecorded(LockMechanism.SESSION, change);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void by_a_change_of_the_session_with_the_lease_to_be_proved(String change) {
        assertRecorded(LockMechanism.TABLE, change);
    }

    /** Each of our writes has to wait longer than the file allows its own statements. */
    @Test
    void by_a_limit_of_time() {
        db.migrate(session -> {});
        db.run("CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN PERFORM pg_sleep(0.4); RETURN NEW; END $$");
        db.run(
                "CREATE TRIGGER slow BEFORE INSERT OR UPDATE ON gander_history_shop_postgres FOR EACH ROW EXECUTE FUNCTION"
                        + " slow()");
        String limits = "SET statement_timeout TO '200ms'; SET lock_timeout TO '200ms'"
                + (version() < 17 ? "" : "; SET transaction_timeout TO '200ms'");

        assertRecorded(LockMechanism.SESSION, limits);
    }

    private int version() {
        return Integer.parseInt(db.value("SHOW server_version_num")) / 10_000;
    }
}

package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.VersionRow;
import dev.gander.migrate.testkit.MigrationBuilder;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Stored times are those that goose would have stored, wherever the JVM thinks it is. */
@ParameterizedClass
@MethodSource("dev.gander.migrate.postgres.Servers#all")
final class TimesIT {

    private static final Duration WITHIN = Duration.ofMinutes(5);

    @RegisterExtension
    private final PostgresExtension postgres;

    private final TimeZone before = TimeZone.getDefault();
    private Db db;

    TimesIT(PostgresExtension postgres) {
        this.postgres = postgres;
    }

    @BeforeEach
    void liveFarAway() {
        db = Db.of(postgres.database());
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
    }

    @AfterEach
    void comeBack() {
        TimeZone.setDefault(before);
    }

    private void assertStoredIn(String zone) {
        for (VersionRow row : db.state().versionRows()) {
            assertThat(Duration.between(row.tstamp().orElseThrow(), LocalDateTime.now(ZoneId.of(zone)))
                            .abs())
                    .isLessThan(WITHIN);
        }
        assertThat(db.column("SELECT DISTINCT zone FROM seen")).containsExactly(zone);
    }

    private static void migrate(PostgresDatastore datastore) {
        String see = "INSERT INTO seen VALUES (current_setting('TimeZone'))";
        Db.migrate(datastore, session -> {
            session.apply(
                    MigrationBuilder.of(1)
                            .up("CREATE TABLE seen (zone text)", see)
                            .stepUp(),
                    Db.ATTEMPT,
                    Db.UNHEARD);
            session.apply(
                    MigrationBuilder.of(2).up("SET TimeZone TO 'Asia/Tokyo'").stepUp(), Db.ATTEMPT, Db.UNHEARD);
            session.apply(MigrationBuilder.of(3).withoutTransaction().up(see).stepUp(), Db.ATTEMPT, Db.UNHEARD);
            session.record(MigrationBuilder.of(4).stepUp(), Db.ATTEMPT, dev.gander.migrate.model.Outcome.ADOPTED);
        });
    }

    @Test
    void in_the_servers_zone() {
        migrate(db.datastore());

        assertStoredIn(db.value("SHOW log_timezone"));
    }

    @Test
    void in_the_databases_zone() {
        db.run("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET TimeZone TO %L', current_database(),"
                + " 'America/New_York'); END $$");
        migrate(db.datastore());

        assertStoredIn("America/New_York");
    }

    @Test
    void in_the_roles_zone_which_wins_over_the_databases() {
        db.run(
                "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET TimeZone TO %L', current_database(),"
                        + " 'America/New_York'); END $$",
                "DO $$ BEGIN EXECUTE format('ALTER ROLE %I IN DATABASE %I SET TimeZone TO %L', session_user,"
                        + " current_database(), 'Europe/Berlin'); END $$");
        migrate(db.datastore());

        assertStoredIn("Europe/Berlin");
    }

    @Test
    void in_the_zone_that_the_user_names() {
        migrate(PostgresDatastore.of(
                db.settings(db.url() + "?options=-c%20timezone%3DEurope/Paris", Optional.empty(), Map.of())));

        assertStoredIn("Europe/Paris");
    }

    @Test
    void in_the_zone_of_libpqs_variable() {
        migrate(PostgresDatastore.of(db.settings(db.url(), Optional.empty(), Map.of("PGTZ", "Europe/Lisbon"))));

        assertStoredIn("Europe/Lisbon");
    }

    @Test
    void the_history_keeps_moments_and_the_servers_duration() {
        Instant begun = Instant.now();
        db.apply(MigrationBuilder.of(1).up("SELECT pg_sleep(0.2)"));
        db.failure(MigrationBuilder.of(2).up("SELECT pg_sleep(0.2)", "SELECT 1/0"));
        db.apply(MigrationBuilder.of(3).withoutTransaction().up("SELECT pg_sleep(0.2)"));

        for (HistoryEntry entry : db.state().history().entries()) {
            assertThat(entry.startedAt())
                    .isBetween(begun.minus(WITHIN), Instant.now().plus(WITHIN));
            assertThat(Duration.between(entry.startedAt(), entry.finishedAt().orElseThrow()))
                    .isBetween(Duration.ofMillis(199), WITHIN);
            assertThat(entry.durationMillis().orElseThrow()).isBetween(199L, WITHIN.toMillis());
        }
    }

    @Test
    void an_unknown_zone_is_refused_with_its_name() {
        try (DatastoreSession session = PostgresDatastore.of(
                        db.settings(db.url() + "?timezone=Europe/Nowhere", Optional.empty(), Map.of()))
                .open(Purpose.QUESTION)) {
            org.assertj.core.api.Assertions.assertThatThrownBy(session::read).hasMessageContaining("Europe/Nowhere");
        }
    }
}

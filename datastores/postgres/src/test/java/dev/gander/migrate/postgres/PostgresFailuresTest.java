package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.DatastoreUnreachableException;
import dev.gander.migrate.error.LeaseLostException;
import dev.gander.migrate.error.MigrationException;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of each kind of failure, and what to do next. */
final class PostgresFailuresTest {

    private static final PostgresFailures FAILURES = new PostgresFailures(Db.TARGET, "ada@db:5432/shop");

    @ParameterizedTest
    @CsvSource({"42501, init-store --print", "25006, standby", "42703, --table", "53100, server names"})
    void a_refusal_has_advice(String state, String advice) {
        MigrationException failure = FAILURES.of("do it", new SQLException("said so", state));

        assertThat(failure)
                .isInstanceOf(DatastoreRefusedException.class)
                .hasMessage("shop/postgres: cannot do it on Postgres at ada@db:5432/shop: said so");
        assertThat(failure.advice()).contains(advice);
    }

    @ParameterizedTest
    @CsvSource({"08006", "08001", "57P01", "57P02"})
    void a_lost_connection_is_unreachable(String state) {
        assertThat(FAILURES.of("do it", new SQLException("gone", state)))
                .isInstanceOf(DatastoreUnreachableException.class);
    }

    @Test
    void a_broken_fence_is_a_lost_lock() {
        assertThat(FAILURES.of("do it", new SQLException("gander: lost", Fence.BROKEN)))
                .isInstanceOf(LeaseLostException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "28P01, PGPASSWORD",
        "28000, pg_hba.conf",
        "08004, password file",
        "3D000, Create the database",
        "53300, max_connections",
        "57P03, starting",
        "08001, firewall",
        ", firewall"
    })
    void who_cannot_connect_is_told_where_to_look(String state, String advice) {
        assertThat(FAILURES.unreachable(new SQLException("no", state)).advice()).contains(advice);
    }

    @Test
    void a_server_that_is_too_old_is_refused() {
        ConnectionSettings settings = ConnectionSettings.of(
                dev.gander.migrate.datastore.DatastoreSettings.of(Db.TARGET, "postgresql://ada@db/shop"));

        assertThatThrownBy(() -> new PostgresConnector(settings, FAILURES).refuseOld(12))
                .isInstanceOf(DatastoreRefusedException.class)
                .hasMessageContaining("PostgreSQL 12");
    }

    @Test
    void a_failure_without_words_is_one_too() {
        assertThat(PostgresFailures.said(new SQLException())).isEqualTo("no message");
        assertThat(FailureLine.of(new SQLException("x"), Optional.empty())).isEmpty();
    }
}

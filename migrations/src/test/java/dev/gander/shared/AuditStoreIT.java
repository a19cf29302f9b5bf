package dev.gander.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.model.Version;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.postgres.PostgresDatastore;
import dev.gander.migrate.testkit.server.Fixture;
import dev.gander.migrate.testkit.server.MigratedStore;
import dev.gander.migrate.testkit.server.PostgresDatabase;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class AuditStoreIT {

    private static final Fixture ADA = Fixture.of(
            "INSERT INTO audit_actors (kind, external_id, display_name)" + " VALUES ('person', 'ada', 'Ada');");

    @RegisterExtension
    final MigratedStore<PostgresDatabase> audit = MigratedStore.onPostgres(
                    "audit_store/postgres", PostgresDatastore::of)
            .with(ADA);

    @RegisterExtension
    final MigratedStore<PostgresDatabase> old = MigratedStore.onPostgres("audit_store/postgres", PostgresDatastore::of)
            .upTo(13)
            .with(Fixture.of("INSERT INTO workflow_catalog (workflow_key, version, title, owner_team, status) VALUES"
                    + " ('a', 1, 'A', 't', 'retired'), ('b', 1, 'B', 't', 'draft');"));

    @Test
    void an_event_is_in_the_partition_of_its_month_by_universal_time() throws SQLException {
        event("2026-05-31 23:30:00+00");
        event("2026-06-01 00:30:00+02");
        event("2026-06-01 00:00:00+00");

        assertThat(count("audit_events_2026_05")).isEqualTo("2");
        assertThat(count("audit_events_2026_06")).isEqualTo("1");
        assertThat(count("audit_events_default")).isEqualTo("0");
    }

    @Test
    void a_month_without_a_partition_gets_one_with_the_rows_that_are_there() throws SQLException {
        event("2031-03-31 12:00:00+00");
        event("2031-04-01 00:00:00+00");
        assertThat(count("audit_events_default")).isEqualTo("2");

        assertThat(Sql.one(audit.database(), "SELECT ensure_audit_partition(DATE '2031-03-17')"))
                .isEqualTo("audit_events_2031_03");
        Sql.run(audit.database(), "SELECT ensure_audit_partitions(DATE '2031-03-01', 1)");

        assertThat(count("audit_events_2031_03")).isEqualTo("1");
        assertThat(count("audit_events_default")).isEqualTo("1");
        assertThat(count("audit_events")).isEqualTo("2");
    }

    @Test
    void an_event_can_neither_be_changed_nor_removed() throws SQLException {
        event("2026-02-01 00:00:00+00");
        for (String change : new String[] {"UPDATE audit_events SET outcome = 'denied'", "DELETE FROM audit_events"}) {
            assertRefused(change);
        }
    }

    private void assertRefused(String change) {
        assertThatThrownBy(() -> Sql.run(audit.database(), change))
                .as(change)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("never changed or removed");
    }

    @Test
    void nobody_empties_the_store_or_a_partition_of_it() throws SQLException {
        event("2026-02-01 00:00:00+00");
        Sql.run(audit.database(), "SELECT ensure_audit_partition(DATE '2031-03-01')");
        for (String table : new String[] {
            "audit_events",
            "audit_events_default",
            "audit_events_2026_02",
            "audit_events_2031_03",
            "audit_actors CASCADE"
        }) {
            assertRefused("TRUNCATE " + table);
        }
        assertThat(count("audit_events")).isEqualTo("1");
    }

    @Test
    void the_setting_that_moves_rows_opens_nothing_to_a_role_that_does_not_own_the_tables() throws SQLException {
        event("2026-02-01 00:00:00+00");
        event("2031-02-01 00:00:00+00");
        String role = "writer_" + audit.database().name();
        Sql.run(
                audit.database(),
                "CREATE ROLE " + role
                        + "; GRANT SELECT, INSERT, UPDATE, DELETE ON audit_events, audit_events_default TO " + role);
        String moving = "SET audit_store.moving = 'on'; ";
        String asRole = "SET ROLE " + role + "; " + moving;

        assertRefused(asRole + "DELETE FROM audit_events_default");
        assertRefused(asRole + "DELETE FROM audit_events");
        assertRefused(asRole + "UPDATE audit_events SET outcome = 'denied'");
        assertRefused(moving + "UPDATE audit_events SET outcome = 'denied'");
        assertRefused(moving + "DELETE FROM audit_events_2026_02");
        assertThat(count("audit_events WHERE outcome = 'success'")).isEqualTo("2");
        Sql.run(audit.database(), "DROP OWNED BY " + role + "; DROP ROLE " + role);
    }

    @Test
    void undoing_the_partitions_keeps_every_event() throws SQLException {
        event("2026-02-01 00:00:00+00");
        event("2031-02-01 00:00:00+00");

        audit.migrator().down(Destination.downTo(Optional.of(new Version(21))));
        assertThat(count("audit_events_default")).isEqualTo("2");

        audit.migrator().up(Destination.latest());
        assertThat(count("audit_events_2026_02")).isEqualTo("1");
        assertThat(count("audit_events")).isEqualTo("2");
    }

    @Test
    void a_workflow_that_was_retired_without_a_reason_says_so() throws SQLException {
        old.migrator().up(Destination.latest());

        assertThat(Sql.one(old.database(), "SELECT status_reason FROM workflow_catalog WHERE workflow_key = 'a'"))
                .isEqualTo("not recorded");
        assertThat(Sql.one(old.database(), "SELECT status_reason FROM workflow_catalog WHERE workflow_key = 'b'"))
                .isNull();
        assertThatThrownBy(() -> Sql.run(
                        old.database(),
                        "UPDATE workflow_catalog SET status = 'suspended'" + " WHERE workflow_key = 'b'"))
                .hasMessageContaining("workflow_catalog_reason_check");
    }

    @Test
    void the_newest_judgement_of_a_control_holds() throws SQLException {
        for (int rating : new int[] {2, 4}) {
            Sql.run(
                    audit.database(),
                    "INSERT INTO effectiveness_assessments (control_key, period, rating, rationale, assessed_by)"
                            + " SELECT 'backup', '[2026-01-01,2026-04-01)', " + rating + ", 'r', actor_id"
                            + " FROM audit_actors");
        }
        assertThat(Sql.one(audit.database(), "SELECT rating FROM current_effectiveness"))
                .isEqualTo("4");
    }

    private void event(String moment) throws SQLException {
        Sql.run(
                audit.database(),
                "INSERT INTO audit_events (occurred_at, actor_id, category, action, resource_type, resource_id, outcome)"
                        + " SELECT '" + moment
                        + "', actor_id, 'access', 'read', 'file', '1', 'success' FROM audit_actors");
    }

    private String count(String table) throws SQLException {
        return String.valueOf(Sql.one(audit.database(), "SELECT count(*) FROM " + table));
    }
}

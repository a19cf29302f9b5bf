package dev.gander.migrate.sqlite;

import static dev.gander.migrate.sqlite.SqliteFile.ATTEMPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.error.StatementFailedException;
import dev.gander.migrate.testkit.MigrationBuilder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file leaves on its connection is gone when the next one runs; what it changes in the database stays. */
final class SqliteLeftoversTest {

    private static final String SEEN = "SELECT %s FROM pragma_%s";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "recursive_triggers, 1",
        "foreign_keys, 1",
        "query_only, 0",
        "cache_size, 7",
        "reverse_unordered_selects, 1",
        "busy_timeout, 1",
        "defer_foreign_keys, 1",
        "synchronous, 0"
    })
    void a_pragma_does_not_reach_the_next_file(String name, String value) {
        SqliteFile file = SqliteFile.in(folder);
        String keep = "INSERT INTO seen " + SEEN.formatted("*", name);
        file.apply(
                MigrationBuilder.of(1).up("CREATE TABLE seen (v)").stepUp(),
                MigrationBuilder.of(2).up(keep).stepUp(),
                MigrationBuilder.of(3)
                        .withoutTransaction()
                        .up("PRAGMA " + name + " = " + value)
                        .stepUp(),
                MigrationBuilder.of(4).up(keep).stepUp());

        assertThat(file.query("SELECT count(DISTINCT v), count(*) FROM seen")).containsExactly("1|2");
    }

    @Test
    void a_file_that_forbids_writing_is_recorded_all_the_same() {
        SqliteFile file = SqliteFile.in(folder);
        file.apply(
                MigrationBuilder.of(1).up("PRAGMA query_only = on").stepUp(),
                MigrationBuilder.of(2)
                        .withoutTransaction()
                        .up("CREATE TABLE first (id INTEGER)", "PRAGMA query_only = on")
                        .stepUp());

        assertThat(file.state().versionRows()).hasSize(3);
    }

    @Test
    void a_file_that_forbids_writing_and_fails_is_noted_all_the_same() {
        SqliteFile file = SqliteFile.in(folder);
        file.apply();
        try (DatastoreSession session = file.run()) {
            MigrationBuilder failing =
                    MigrationBuilder.of(1).up("PRAGMA query_only = on", "CREATE TABLE first (id INTEGER)");
            assertThatThrownBy(() -> session.apply(failing.stepUp(), ATTEMPT, done -> {}))
                    .isInstanceOfSatisfying(
                            StatementFailedException.class,
                            failure -> assertThat(failure.getSuppressed()).isEmpty());
        }

        assertThat(file.state().history().entries()).hasSize(1);
    }

    @Test
    void an_attached_database_and_temporary_objects_are_gone() {
        SqliteFile file = SqliteFile.in(folder);
        String other = folder.resolve("other.db").toString();
        file.apply(
                MigrationBuilder.of(1)
                        .withoutTransaction()
                        .up(
                                "ATTACH '" + other + "' AS other",
                                "CREATE TABLE other.elsewhere (i)",
                                "CREATE TEMP TABLE first (wrong)",
                                "CREATE TEMP VIEW v AS SELECT 1")
                        .stepUp(),
                MigrationBuilder.of(2)
                        .up(
                                "CREATE TABLE first (id INTEGER)",
                                "INSERT INTO first VALUES (1)",
                                "CREATE VIEW v AS SELECT 2")
                        .stepUp(),
                MigrationBuilder.of(3)
                        .withoutTransaction()
                        .up("ATTACH '" + other + "' AS other")
                        .stepUp());

        assertThat(file.query("SELECT id FROM first")).containsExactly("1");
        assertThat(file.query("SELECT * FROM v")).containsExactly("2");
    }

    @Test
    void a_temporary_table_of_our_name_does_not_stand_before_ours() {
        SqliteFile file = SqliteFile.in(folder);
        file.apply(MigrationBuilder.of(1)
                .up(
                        "CREATE TEMP TABLE goose_db_version_contract_store (wrong)",
                        "CREATE TEMP TABLE gander_history_contract_store (wrong)")
                .stepUp());

        assertThat(file.state().versionRows()).hasSize(2);
        assertThat(file.state().history().entries()).hasSize(1);
    }

    @Test
    void a_journal_mode_stays_because_it_belongs_to_the_database() {
        SqliteFile file = SqliteFile.in(folder);
        file.apply(MigrationBuilder.of(1)
                .withoutTransaction()
                .up("PRAGMA journal_mode = wal")
                .stepUp());

        assertThat(file.query("PRAGMA journal_mode")).containsExactly("wal");
    }

    @Test
    void vacuum_runs_without_a_transaction_and_is_refused_within_one() {
        SqliteFile file = SqliteFile.in(folder);
        file.apply(MigrationBuilder.of(1).withoutTransaction().up("VACUUM").stepUp());
        try (DatastoreSession session = file.run()) {
            assertThatThrownBy(() ->
                            session.apply(MigrationBuilder.of(2).up("VACUUM").stepUp(), ATTEMPT, done -> {}))
                    .hasMessageContaining("cannot VACUUM from within a transaction");
        }
    }
}

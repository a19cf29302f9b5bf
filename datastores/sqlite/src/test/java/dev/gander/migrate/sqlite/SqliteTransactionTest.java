package dev.gander.migrate.sqlite;

import static dev.gander.migrate.sqlite.SqliteFile.ATTEMPT;
import static dev.gander.migrate.sqlite.SqliteFile.TARGET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.error.LockNotObtainedException;
import dev.gander.migrate.error.StatementFailedException;
import dev.gander.migrate.error.StatementFailedException.Remains;
import dev.gander.migrate.model.FileOptions;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.OrderPolicy;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.testkit.MigrationBuilder;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConnection;

/** What a transaction keeps together, and whom it keeps out. */
final class SqliteTransactionTest {

    private static final MigrationBuilder FIRST =
            MigrationBuilder.of(1).up("CREATE TABLE first (id INTEGER)").down("DROP TABLE first");

    @TempDir
    Path folder;

    @Test
    void every_command_of_a_unit_runs() {
        SqliteFile file = SqliteFile.in(folder);
        file.apply(MigrationBuilder.of(1)
                .up("CREATE TABLE a (i); SELECT count(*) FROM a; INSERT INTO a VALUES (1); CREATE TABLE b (i)")
                .stepUp());

        assertThat(file.query("SELECT i FROM a")).containsExactly("1");
        assertThat(file.hasTable("b")).isTrue();
    }

    @Test
    void a_trigger_and_what_looks_like_jdbc_are_sent_as_they_are() {
        SqliteFile file = SqliteFile.in(folder);
        file.apply(MigrationBuilder.of(1)
                .up(
                        "CREATE TABLE a (i, t)",
                        "CREATE TRIGGER twice AFTER INSERT ON a WHEN new.i < 2 BEGIN\n"
                                + "INSERT INTO a VALUES (new.i + 1, CASE WHEN 1 THEN '?' ELSE ';' END);\nEND;",
                        "INSERT INTO a VALUES (1, '{fn now()} :name')")
                .stepUp());

        assertThat(file.query("SELECT i, t FROM a ORDER BY i")).containsExactly("1|{fn now()} :name", "2|?");
    }

    @Test
    void a_statement_of_several_mebibytes_runs() {
        SqliteFile file = SqliteFile.in(folder);
        String large = "x".repeat(4 << 20);
        file.apply(MigrationBuilder.of(1)
                .up("CREATE TABLE a (t)", "INSERT INTO a VALUES ('" + large + "')")
                .stepUp());

        assertThat(file.query("SELECT length(t) FROM a")).containsExactly(String.valueOf(4 << 20));
    }

    @Test
    void line_ends_in_a_text_are_stored_as_they_are_sent() {
        SqliteFile file = SqliteFile.in(folder);
        file.apply(MigrationBuilder.of(1)
                .up("CREATE TABLE a (t)", "INSERT INTO a\r\nVALUES ('one\r\ntwo')")
                .stepUp());

        assertThat(file.query("SELECT hex(t) FROM a")).containsExactly("6F6E650D0A74776F");
    }

    @Test
    void a_broken_constraint_names_itself_and_the_statement() {
        SqliteFile file = SqliteFile.in(folder);
        file.apply();
        try (DatastoreSession session = file.run()) {
            Step step = MigrationBuilder.of(1)
                    .up("CREATE TABLE a (i INTEGER UNIQUE)", "INSERT INTO a VALUES (1)", "INSERT INTO a VALUES (1)")
                    .stepUp();

            assertThatThrownBy(() -> session.apply(step, ATTEMPT, done -> {}))
                    .isInstanceOf(StatementFailedException.class)
                    .hasMessage("contract/store: up failed at 0001_migration_1.sql:4, statement 3 of 3:"
                            + " UNIQUE constraint failed: a.i");
        }
    }

    @Test
    void an_object_that_is_there_already_points_to_adopt() {
        SqliteFile file = SqliteFile.in(folder);
        file.apply();
        file.execute("CREATE TABLE first (id INTEGER)");
        try (DatastoreSession session = file.run()) {
            assertThatThrownBy(() -> session.apply(FIRST.stepUp(), ATTEMPT, done -> {}))
                    .isInstanceOf(StatementFailedException.class)
                    .hasMessageContaining("table first already exists")
                    .hasMessageContaining("adopt");
        }
    }

    @Test
    void a_command_that_would_end_the_transaction_is_not_sent() {
        SqliteFile file = SqliteFile.in(folder);
        file.apply();
        for (String end : List.of("COMMIT", "END TRANSACTION", "rollback", "CREATE TABLE b (i); COMMIT; SELECT 1")) {
            try (DatastoreSession session = file.run()) {
                Step step = MigrationBuilder.of(1)
                        .up("CREATE TABLE first (id INTEGER)", end)
                        .stepUp();
                assertThatThrownBy(() -> session.apply(step, ATTEMPT, done -> {}))
                        .isInstanceOfSatisfying(StatementFailedException.class, failure -> {
                            assertThat(failure).hasMessageContaining("NO TRANSACTION");
                            assertThat(failure.remains()).isEqualTo(Remains.NOTHING);
                        });
            }
        }

        assertThat(file.hasTable("first")).isFalse();
        assertThat(file.state().versionRows()).hasSize(1);
    }

    @Test
    void savepoints_are_left_to_the_script() {
        SqliteFile file = SqliteFile.in(folder);
        file.apply(MigrationBuilder.of(1)
                .up(
                        "CREATE TABLE first (id INTEGER)",
                        "SAVEPOINT s",
                        "INSERT INTO first VALUES (1)",
                        "ROLLBACK TO s",
                        "RELEASE s")
                .stepUp());

        assertThat(file.query("SELECT count(*) FROM first")).containsExactly("0");
    }

    @Test
    void what_goose_has_applied_since_the_plan_is_not_applied_twice() {
        SqliteFile file = SqliteFile.in(folder);
        file.apply();
        try (DatastoreSession session = file.run()) {
            session.read();
            file.insertVersionRow(TARGET, 1);
            for (Step step : List.of(FIRST.stepUp(), FIRST.withoutTransaction().stepUp())) {
                assertThatThrownBy(() -> session.apply(step, ATTEMPT, done -> {}))
                        .isInstanceOfSatisfying(LockNotObtainedException.class, refusal -> {
                            assertThat(refusal).hasMessageContaining("has applied version 1");
                            assertThat(refusal.advice()).contains("Run again");
                        });
            }
        }

        assertThat(file.hasTable("first")).isFalse();
        assertThat(file.state().history().entries()).isEmpty();
        assertThat(file.state().versionRows()).hasSize(2);
    }

    @Test
    void what_goose_has_undone_since_the_plan_is_not_undone_twice() {
        SqliteFile file = SqliteFile.in(folder);
        file.apply(FIRST.stepUp());
        file.insertUndoneRow(TARGET, 1);
        try (DatastoreSession session = file.run()) {
            assertThatThrownBy(() -> session.apply(FIRST.stepDown(), ATTEMPT, done -> {}))
                    .isInstanceOf(LockNotObtainedException.class)
                    .hasMessageContaining("has undone version 1");
        }

        assertThat(file.hasTable("first")).isTrue();
    }

    @Test
    void another_writer_is_waited_for_and_then_named() throws SQLException {
        SqliteFile file = SqliteFile.in(folder);
        file.apply();
        SqliteDatastore impatient =
                SqliteDatastore.of(DatastoreSettings.of(TARGET, "file:" + file.path() + "?busy_timeout=50"));
        try (SQLiteConnection writer = file.connect();
                DatastoreSession session = impatient.open(Purpose.RUN)) {
            SqliteConnections.run(writer, "BEGIN IMMEDIATE");
            for (Step step : List.of(FIRST.stepUp(), FIRST.withoutTransaction().stepUp())) {
                assertThatThrownBy(() -> session.apply(step, ATTEMPT, done -> {}))
                        .isInstanceOf(LockNotObtainedException.class)
                        .hasMessageContaining("locked by another SQLite writer");
            }
            assertThatThrownBy(() -> session.record(FIRST.stepUp(), ATTEMPT, Outcome.ADOPTED))
                    .isInstanceOf(LockNotObtainedException.class);
            SqliteConnections.run(writer, "ROLLBACK");
            session.apply(FIRST.stepUp(), ATTEMPT, done -> {});
        }

        assertThat(file.state().history().entries())
                .extracting(HistoryEntry::outcome)
                .containsExactly(Outcome.APPLIED);
    }

    @Test
    void a_files_own_lock_timeout_is_how_long_it_waits() throws SQLException {
        SqliteFile file = SqliteFile.in(folder);
        file.apply();
        FileOptions short50 = new FileOptions(
                OrderPolicy.REFUSE_LATE,
                Optional.of(Duration.ofMillis(50)),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
        try (SQLiteConnection writer = file.connect();
                DatastoreSession session = file.run()) {
            SqliteConnections.run(writer, "BEGIN IMMEDIATE");
            long start = System.nanoTime();

            assertThatThrownBy(() -> session.apply(FIRST.with(short50).stepUp(), ATTEMPT, done -> {}))
                    .isInstanceOf(LockNotObtainedException.class);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        }
    }

    @Test
    void a_statement_without_transaction_that_meets_another_writer_says_so() throws SQLException {
        SqliteFile file = SqliteFile.in(folder);
        file.apply();
        SqliteDatastore impatient =
                SqliteDatastore.of(DatastoreSettings.of(TARGET, "file:" + file.path() + "?busy_timeout=50"));
        try (SQLiteConnection writer = file.connect();
                DatastoreSession session = impatient.open(Purpose.RUN)) {
            Step step = FIRST.withoutTransaction()
                    .up("CREATE TABLE first (id INTEGER)", "CREATE TABLE second (id INTEGER)")
                    .stepUp();

            assertThatThrownBy(() -> session.apply(step, ATTEMPT, done -> lock(writer)))
                    .isInstanceOfSatisfying(StatementFailedException.class, failure -> {
                        assertThat(failure).hasMessageContaining("another SQLite writer holds");
                        assertThat(failure.getSuppressed()).isNotEmpty();
                    });
            SqliteConnections.run(writer, "ROLLBACK");
        }

        assertThat(file.state().history().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.outcome()).isEqualTo(Outcome.RUNNING);
            assertThat(entry.statementInDoubt()).isEqualTo(1);
        });
    }

    private static void lock(SQLiteConnection writer) {
        try {
            SqliteConnections.run(writer, "BEGIN IMMEDIATE");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

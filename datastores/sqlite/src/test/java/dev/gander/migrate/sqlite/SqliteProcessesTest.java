package dev.gander.migrate.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Lease;
import dev.gander.migrate.error.LeaseLostException;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.testkit.Migrations;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several processes on one file, and processes that are killed. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class SqliteProcessesTest {

    private static final int ROUNDS = 10;

    /** Without a pause between two looks the looker takes a core, and its locks, from those it waits for. */
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

    @TempDir
    Path folder;

    @Test
    void of_two_processes_on_an_empty_database_one_does_the_work_ten_times_out_of_ten() throws Exception {
        Path migrations = twoTables().folder();
        try (Child one = Child.start(migrations);
                Child other = Child.start(migrations)) {
            for (int round = 0; round < ROUNDS; round++) {
                SqliteFile file = new SqliteFile(folder.resolve("round-" + round + ".db"));
                one.migrate(file.path());
                other.migrate(file.path());

                assertThat(List.of(one.answer(), other.answer())).containsExactlyInAnyOrder("applied 2", "applied 0");
                assertThat(file.query("SELECT version_id FROM goose_db_version_contract_store"))
                        .containsExactly("0", "1", "2");
                assertThat(file.state().history().entries()).hasSize(2);
            }
        }
    }

    @Test
    void a_process_killed_in_a_transaction_leaves_nothing_and_frees_the_lock() throws Exception {
        SqliteFile file = SqliteFile.in(folder);
        Path migrations = Migrations.in(folder.resolve("migrations"))
                .add(1, "first", "CREATE TABLE first (id INTEGER);\nINSERT INTO first VALUES (1);", "DROP TABLE first;")
                .folder();
        try (Child child = Child.pausingAfter(2, migrations)) {
            child.migrate(file.path());
            child.expect("paused");
            child.kill();
        }

        assertThat(file.state().versionRows()).hasSize(1);
        assertThat(file.state().history().entries()).isEmpty();
        try (Child child = Child.start(migrations)) {
            child.migrate(file.path());
            child.expect("applied 1");
        }
    }

    @Test
    void a_process_killed_without_a_transaction_leaves_a_statement_in_doubt() throws Exception {
        SqliteFile file = SqliteFile.in(folder);
        Path migrations = Migrations.in(folder.resolve("migrations"))
                .addWithoutTransaction(
                        1, "endless", "CREATE TABLE first (id INTEGER);\n" + SqliteFile.ENDLESS + ";", "SELECT 1;")
                .folder();
        try (Child child = Child.start(migrations)) {
            child.migrate(file.path());
            awaitSecondStatement(file);
            child.kill();
        }

        assertThat(file.hasTable("first")).isTrue();
        assertThat(file.state().applied().contains(new Version(1))).isFalse();
        assertThat(file.state().history().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.outcome()).isEqualTo(Outcome.RUNNING);
            assertThat(entry.statementInDoubt()).isEqualTo(2);
        });
        try (Child child = Child.start(migrations)) {
            child.migrate(file.path());
            assertThat(child.answer()).startsWith("failed INTERRUPTED");
        }
    }

    @Test
    void a_lock_of_another_process_is_seen_with_its_holder_and_ends_with_it() throws Exception {
        SqliteFile file = SqliteFile.in(folder);
        Path migrations = twoTables().folder();
        try (DatastoreSession session = file.run()) {
            try (Child child = Child.pausingAfter(1, migrations)) {
                child.migrate(file.path());
                child.expect("paused");

                assertThat(session.lock().tryAcquire()).isEmpty();
                assertThat(session.lock().holder())
                        .hasValueSatisfying(words -> assertThat(words).matches("process \\d+( on .+)? since 20.+Z"));
            }
            assertThat(session.lock().tryAcquire()).isPresent();
        }
    }

    @Test
    void a_session_that_asks_in_vain_does_not_give_away_the_lock_of_its_own_process() throws Exception {
        SqliteFile file = SqliteFile.in(folder);
        file.apply();
        try (DatastoreSession holder = file.run();
                Child child = Child.start(twoTables().folder())) {
            Lease lease = holder.lock().tryAcquire().orElseThrow();
            try (DatastoreSession other = file.run()) {
                assertThat(other.lock().tryAcquire()).isEmpty();
                assertThat(other.lock().holder()).isPresent();
            }
            child.migrate(file.path());
            child.awaitWaiting();
            assertThat(file.state().versionRows()).hasSize(1);
            lease.close();
            child.expect("applied 2");
        }
    }

    @Test
    void every_way_to_a_file_leads_to_one_lock_beside_the_real_file_and_it_stays() throws IOException {
        SqliteFile real = SqliteFile.in(Files.createDirectory(folder.resolve("real")));
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
        Files.createSymbolicLink(folder.resolve("link.db"), Path.of("link/app.db"));
        SqliteFile linked = new SqliteFile(folder.resolve("link.db"));
        try (DatastoreSession one = linked.run();
                DatastoreSession other = real.run()) {
            assertThat(one.lock().tryAcquire()).isPresent();
            assertThat(other.lock().tryAcquire()).isEmpty();
        }

        assertThat(real.files()).containsExactly("app.db", "app.db.gander-lock");
        assertThat(folder.resolve("real/app.db.gander-lock")).isEmptyFile();
    }

    @Test
    void a_lock_file_that_is_taken_away_costs_the_lease() throws IOException {
        SqliteFile file = SqliteFile.in(folder);
        try (DatastoreSession session = file.run()) {
            Lease lease = session.lock().tryAcquire().orElseThrow();
            Files.delete(folder.resolve("app.db.gander-lock"));
            assertThatThrownBy(lease::check)
                    .isInstanceOf(LeaseLostException.class)
                    .hasMessageContaining("app.db.gander-lock");
            lease.close();
        }
    }

    @Test
    void a_file_larger_than_the_heap_is_applied() throws Exception {
        SqliteFile file = SqliteFile.in(folder);
        int rows = 120_000;
        Path migrations = Files.createDirectory(folder.resolve("migrations"));
        try (BufferedWriter out = Files.newBufferedWriter(migrations.resolve("0001_large.sql"))) {
            out.write("-- +goose Up\r\nCREATE TABLE large (id INTEGER, text TEXT);\r\n");
            String text = "x".repeat(500);
            for (int row = 0; row < rows; row++) {
                out.write("INSERT INTO large VALUES (" + row + ", '" + text + "');\r\n");
            }
        }
        try (Child child = Child.start(migrations, 0, "40m")) {
            child.migrate(file.path());
            child.expect("applied 1");
        }

        assertThat(file.query("SELECT count(*) FROM large")).containsExactly(Integer.toString(rows));
        assertThat(file.state().history().entries())
                .extracting(HistoryEntry::statementsDone)
                .containsExactly(rows + 1);
    }

    private static void awaitSecondStatement(SqliteFile file) {
        List<HistoryEntry> entries = new ArrayList<>();
        while (entries.isEmpty() || entries.get(0).statementsDone() < 1) {
            LockSupport.parkNanos(PAUSE);
            entries.clear();
            entries.addAll(file.state().history().entries());
        }
    }

    private Migrations twoTables() {
        return Migrations.in(folder.resolve("migrations"))
                .add(1, "first", "CREATE TABLE first (id INTEGER);", "DROP TABLE first;")
                .add(2, "second", "CREATE TABLE second (id INTEGER);", "DROP TABLE second;");
    }
}

package dev.gander.migrate.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.interop.Store.Dialect;
import dev.gander.migrate.interop.Tool.Ended;
import dev.gander.migrate.testkit.process.Waiting;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A Go service that has goose as a library, with its default session locker, and our command work on one database at the
 * same time. Each migration takes a probe that no two can hold, and notes whose session it ran in.
 */
@Timeout(120)
final class OwnershipIT {

    private static final List<Integer> VERSIONS = List.of(1, 2, 3, 4);
    private static final String LOCK_IS_HELD =
            "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = 4097083626 AND granted"
                    + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
    private static final String LOCK_IS_REFUSED =
            "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
                    + " AND state LIKE 'idle%' AND query LIKE '%pg_try_advisory_lock%' AND pid NOT IN (" + LOCK_IS_HELD
                    + ")";
    private static final String MIGRATION = """
            -- +goose Up
            SELECT migration(%1$d, 'up');
            -- +goose Down
            SELECT migration(%1$d, 'down');
            """;

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    @TempDir
    Path scratch;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private Twins twins;

    @BeforeEach
    void a_database_and_a_folder() {
        twins = Twins.of(Dialect.POSTGRES, scratch, postgres);
        twins.store().execute("CREATE TABLE turn (version integer, direction text, session integer, began timestamp)");
        twins.store().execute("""
                        CREATE FUNCTION migration(version integer, direction text) RETURNS void LANGUAGE plpgsql AS $$
                        DECLARE
                            began timestamp := clock_timestamp();
                        BEGIN
                            IF NOT pg_try_advisory_xact_lock(1) THEN
                                RAISE EXCEPTION 'two migrations at once';
                            END IF;
                            PERFORM pg_advisory_xact_lock_shared(2);
                            PERFORM pg_sleep(0.3);
                            INSERT INTO turn VALUES (version, direction, pg_backend_pid(), began);
                        END $$""");
        VERSIONS.forEach(version -> twins.with(version + "_turn.sql", String.format(MIGRATION, version)));
    }

    @AfterEach
    void no_thread_goes_on() {
        threads.shutdownNow();
    }

    @Test
    void while_the_library_migrates_we_wait_and_then_find_nothing_to_do() throws Exception {
        Future<Ended> theirs;
        Future<Ended> ours;
        try (Connection gate = gate()) {
            theirs = threads.submit(() -> provider("up"));
            await(LOCK_IS_HELD);
            ours = threads.submit(() -> twins.gander().run("up"));
            await(LOCK_IS_REFUSED);
            assertThat(gate.isClosed()).isFalse();
        }
        assertThat(theirs.get().output().lines()).containsExactly("1", "2", "3", "4");
        assertThat(ours.get().output()).contains("waiting for the lock", "nothing to do, version 4");
        assertOneAfterTheOther("up");
    }

    @Test
    void while_we_migrate_the_library_waits_and_then_finds_nothing_to_do() throws Exception {
        Future<Ended> ours;
        Future<Ended> theirs;
        try (Connection gate = gate()) {
            ours = threads.submit(() -> twins.gander().run("up"));
            await(LOCK_IS_HELD);
            theirs = threads.submit(() -> provider("up"));
            await(LOCK_IS_REFUSED);
            assertThat(gate.isClosed()).isFalse();
        }
        assertThat(theirs.get()).isEqualTo(new Ended(0, ""));
        assertThat(ours.get().output()).contains("4 migrations");
        assertOneAfterTheOther("up");
    }

    @Test
    void what_both_begin_at_once_is_done_once_in_each_direction() throws Exception {
        for (String direction : List.of("up", "down")) {
            String command = direction.equals("up") ? "up" : "reset";
            Future<Ended> theirs = threads.submit(() -> provider(command));
            Future<Ended> ours = threads.submit(() -> twins.gander().run(command));
            assertThat(theirs.get().wentWell()).as(theirs.get().output()).isTrue();
            assertThat(ours.get().wentWell()).as(ours.get().output()).isTrue();
            assertOneAfterTheOther(direction);
        }
        assertThat(twins.rows()).containsExactly(new Store.Row(0, true));
    }

    @Test
    void each_goes_on_and_back_where_the_other_has_stopped() {
        twins.gander().run("up-to", "2");
        assertThat(provider("up").output().lines()).containsExactly("3", "4");
        twins.gander().run("down");
        assertThat(provider("reset").output().lines()).containsExactly("3", "2", "1");
        assertThat(twins.gander().run("up").wentWell()).isTrue();
        assertThat(provider("up")).isEqualTo(new Ended(0, ""));
        assertThat(twins.gander().version()).isEqualTo(4);
    }

    private Ended provider(String command) {
        Path program = GooseProgram.find().resolveSibling("provider");
        return Goose.call(
                List.of(
                        program.toString(),
                        twins.store().gooseAddress(),
                        twins.folder().toString(),
                        command),
                Map.of());
    }

    /** No migration goes on until this is closed, however long the other tool takes to start. */
    private Connection gate() throws SQLException {
        Connection gate = DriverManager.getConnection(twins.store().jdbcUrl());
        try (Statement statement = gate.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(2)");
        }
        return gate;
    }

    private void await(String rows) {
        Waiting.until("rows of " + rows, () -> !twins.store().query(rows).isEmpty());
    }

    /** Every version has run once in this direction, and each began when the one before it was over. */
    private void assertOneAfterTheOther(String direction) {
        List<List<String>> versions =
                twins.store().query("SELECT version FROM turn WHERE direction = '" + direction + "' ORDER BY version");
        assertThat(versions)
                .isEqualTo(VERSIONS.stream()
                        .map(version -> List.of(Integer.toString(version)))
                        .toList());
        List<List<String>> sessions =
                twins.store().query("SELECT DISTINCT session FROM turn WHERE direction = '" + direction + "'");
        assertThat(sessions).as("one of the two has done it all").hasSize(1);
        List<List<String>> overlaps = twins.store()
                .query(
                        "SELECT * FROM turn a JOIN turn b ON a.began < b.began AND b.began < a.began + interval '300 ms'");
        assertThat(overlaps).isEmpty();
    }
}

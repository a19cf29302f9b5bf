package dev.gander.migrate.sqlite;

import static dev.gander.migrate.sqlite.SqliteFile.ATTEMPT;
import static dev.gander.migrate.sqlite.SqliteFile.TARGET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.Lease;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.testkit.MigrationBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases in memory. */
final class SqliteMemoryTest {

    @ParameterizedTest
    @ValueSource(strings = {":memory:", "file::memory:", "file:one?mode=memory&cache=shared", "file:/two?vfs=memdb"})
    void a_database_in_memory_is_migrated_like_any_other(String address) {
        try (DatastoreSession session = memory(address).open(Purpose.RUN)) {
            try (Lease lease = session.lock().tryAcquire().orElseThrow()) {
                session.initialize();
                session.apply(
                        MigrationBuilder.of(1)
                                .up("CREATE TABLE first (id INTEGER)", "CREATE TEMP TABLE leftover (i)")
                                .stepUp(),
                        ATTEMPT,
                        done -> {});
                session.apply(
                        MigrationBuilder.of(2)
                                .withoutTransaction()
                                .up("INSERT INTO first VALUES (1)", "CREATE TEMP TABLE leftover (i)")
                                .stepUp(),
                        ATTEMPT,
                        done -> {});
                assertThatCode(lease::check).doesNotThrowAnyException();
            }

            assertThat(session.read().versionRows()).hasSize(3);
            assertThat(session.lock().holder()).isEmpty();
        }
    }

    @Test
    void private_memory_ends_with_its_session() {
        SqliteDatastore memory = memory(":memory:");
        try (DatastoreSession session = memory.open(Purpose.RUN)) {
            session.initialize();
        }

        assertThat(question(memory)).isEqualTo(StoreState.untouched());
    }

    @Test
    void shared_memory_is_seen_by_other_sessions_while_one_is_open() {
        SqliteDatastore memory = memory("file:/three?vfs=memdb");
        try (DatastoreSession session = memory.open(Purpose.RUN)) {
            session.initialize();

            assertThat(question(memory).isInitialized()).isTrue();
        }
    }

    private static StoreState question(SqliteDatastore datastore) {
        try (DatastoreSession session = datastore.open(Purpose.QUESTION)) {
            return session.read();
        }
    }

    private static SqliteDatastore memory(String address) {
        return SqliteDatastore.of(DatastoreSettings.of(TARGET, address));
    }
}

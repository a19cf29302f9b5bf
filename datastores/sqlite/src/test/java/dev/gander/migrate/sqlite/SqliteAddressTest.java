package dev.gander.migrate.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.LockMechanism;
import dev.gander.migrate.error.UsageException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SqliteAddressTest {

    @ParameterizedTest
    @CsvSource({
        "/data/app.db, /data/app.db",
        "app.db, app.db",
        "./data/../app.db, app.db",
        "data/with space?.db, data/with space?.db",
        "file:app.db, app.db",
        "file:/data/app.db, /data/app.db",
        "file:///data/app.db, /data/app.db",
        "file://localhost/data/app.db, /data/app.db",
        "file:/data/a%20b%3F.db?mode=rw, /data/a b?.db",
        "file:/data/a+b.db#part, /data/a+b.db",
        "FILE:/data/app.db, /data/app.db",
        "jdbc:sqlite:app.db, app.db",
        "jdbc:sqlite:/data/app.db, /data/app.db",
        "jdbc:sqlite:file:/data/app.db?mode=ro, /data/app.db",
        "sqlite:data/g.db, data/g.db",
        "sqlite:/data/g.db, /data/g.db",
        "sqlite:///data/g.db, /data/g.db",
        "sqlite://data/g.db, data/g.db",
        "SQLite:///data/g.db, /data/g.db",
        "sqlite://file:data/g.db, data/g.db",
    })
    void every_form_leads_to_one_file(String text, String file) {
        assertThat(SqliteAddress.parse(text).file())
                .contains(Path.of(file).toAbsolutePath().normalize());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {":memory:", "sqlite::memory:", "jdbc:sqlite::memory:", "file::memory:", "file:?mode=memory"})
    void memory_has_no_file(String text) {
        SqliteAddress address = SqliteAddress.parse(text);

        assertThat(address.file()).isEmpty();
        assertThat(address.sharedMemoryName()).isEmpty();
        assertThat(address.place()).isEqualTo(":memory:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:shop?mode=memory&cache=shared", "file:shop?vfs=memdb"})
    void named_memory_is_shared(String text) {
        assertThat(SqliteAddress.parse(text).sharedMemoryName()).contains("shop");
        assertThat(SqliteAddress.parse(text).place()).isEqualTo("memory shop");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "sqlite:",
                "sqlite://",
                "file:",
                "postgres://user:secret@host/db",
                "jdbc:postgresql://user:secret@host/db",
                "file://secret-host/data/app.db",
                "app\0secret.db",
                "file:app.db?mode=sometimes",
                "file:app.db?_fk=secret",
                "file:app.db?busy_timeout=long",
                "file:app%zzsecret.db"
            })
    void anything_else_is_refused_and_not_repeated(String text) {
        assertThatThrownBy(() -> SqliteAddress.parse(text)).isInstanceOfSatisfying(UsageException.class, refusal -> {
            assertThat(refusal.getMessage()).doesNotContain("secret");
            assertThat(refusal.advice()).contains("sqlite:///path");
        });
    }

    @Test
    void making_a_datastore_touches_nothing_and_shows_what_it_is() {
        SqliteDatastore datastore =
                SqliteDatastore.of(DatastoreSettings.of(SqliteFile.TARGET, "/no/such/folder/app.db"));

        assertThat(datastore.kind()).isEqualTo("sqlite");
        assertThat(datastore.syntax().extension()).isEqualTo(".sql");
        assertThat(datastore).hasToString("SqliteDatastore[contract/store, /no/such/folder/app.db]");
    }

    @Test
    void a_lock_in_a_table_is_refused() {
        DatastoreSettings settings = new DatastoreSettings(
                SqliteFile.TARGET, "app.db", Optional.empty(), LockMechanism.TABLE, name -> Optional.empty());

        assertThatThrownBy(() -> SqliteDatastore.of(settings)).isInstanceOf(UsageException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"other.goose_db_version", "two words", "a.b.c", "x;y"})
    void a_table_that_cannot_be_one_is_refused(String table) {
        DatastoreSettings settings = new DatastoreSettings(
                SqliteFile.TARGET, "app.db", Optional.of(table), LockMechanism.SESSION, name -> Optional.empty());

        assertThatThrownBy(() -> SqliteDatastore.of(settings)).isInstanceOf(UsageException.class);
    }
}

package dev.gander.migrate.sqlite;

import static dev.gander.migrate.sqlite.SqliteFile.TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.LockMechanism;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.model.VersionRow;
import dev.gander.migrate.testkit.MigrationBuilder;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The version table is goose's own, in both directions. */
final class SqliteTableTest {

    /** What goose 3.27 leaves behind. */
    private static final String MADE_BY_GOOSE = """
            CREATE TABLE goose_db_version (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                version_id INTEGER NOT NULL,
                is_applied INTEGER NOT NULL,
                tstamp TIMESTAMP DEFAULT (datetime('now'))
            );
            INSERT INTO goose_db_version (version_id, is_applied) VALUES (0, 1), (1, 1)""";

    @TempDir
    Path folder;

    @Test
    void it_has_gooses_columns_types_default_and_counter() {
        SqliteFile file = SqliteFile.in(folder);
        file.apply();

        assertThat(file.query("SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_xinfo"
                        + "('goose_db_version_contract_store')"))
                .containsExactly(
                        "id|INTEGER|0|null|1",
                        "version_id|INTEGER|1|null|0",
                        "is_applied|INTEGER|1|null|0",
                        "tstamp|TIMESTAMP|0|datetime('now')|0");
        assertThat(file.query("SELECT name, seq FROM sqlite_sequence"))
                .containsExactly("goose_db_version_contract_store|1");
        assertThat(file.query("SELECT name FROM pragma_index_list('goose_db_version_contract_store')"))
                .isEmpty();
    }

    @Test
    void its_text_is_the_one_that_goose_would_have_written() {
        SqliteFile file = SqliteFile.in(folder);
        file.apply();
        file.execute(MADE_BY_GOOSE);

        assertThat(words(file, "goose_db_version_contract_store").replace("_contract_store", ""))
                .isEqualTo(words(file, "goose_db_version"));
    }

    @Test
    void its_times_stay_text_in_utc_down_to_the_second() {
        SqliteFile file = SqliteFile.in(folder);
        file.apply(MigrationBuilder.of(1).stepUp());

        assertThat(file.query("SELECT typeof(tstamp), tstamp GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"
                        + " [0-9][0-9]:[0-9][0-9]:[0-9][0-9]', abs(julianday('now') - julianday(tstamp)) < 0.01,"
                        + " typeof(is_applied) FROM goose_db_version_contract_store"))
                .containsExactly("text|1|1|integer", "text|1|1|integer");
    }

    @Test
    void a_table_that_goose_has_made_is_read_and_written_under_the_name_it_has() {
        SqliteFile file = SqliteFile.in(folder);
        file.execute(MADE_BY_GOOSE);
        SqliteDatastore datastore = SqliteDatastore.of(new DatastoreSettings(
                TARGET,
                file.path().toString(),
                Optional.of("Goose_DB_Version"),
                LockMechanism.SESSION,
                name -> Optional.empty()));
        try (DatastoreSession session = datastore.open(Purpose.RUN)) {
            session.initialize();
            session.apply(MigrationBuilder.of(2).stepUp(), SqliteFile.ATTEMPT, done -> {});
        }

        assertThat(file.query("SELECT version_id, is_applied FROM goose_db_version ORDER BY id"))
                .containsExactly("0|1", "1|1", "2|1");
        assertThat(file.query("SELECT count(*) FROM gander_history_contract_store"))
                .containsExactly("1");
    }

    @Test
    void times_that_other_tools_have_written_do_no_harm() {
        SqliteFile file = SqliteFile.in(folder);
        file.apply();
        file.execute("INSERT INTO goose_db_version_contract_store (version_id, is_applied, tstamp) VALUES"
                + " (1, 1, '2026-01-02 03:04:05'), (2, 1, NULL), (3, 1, 1767323045123), (4, 1, 'yesterday'),"
                + " (5, 1, '2026-01-02T03:04:05.678Z')");

        StoreState state = file.state();

        assertThat(state.versionRows().subList(1, 6))
                .extracting(VersionRow::tstamp)
                .containsExactly(
                        Optional.of(LocalDateTime.parse("2026-01-02T03:04:05")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(LocalDateTime.parse("2026-01-02T03:04:05")));
    }

    @Test
    void the_initialization_script_makes_the_tables_when_a_person_runs_it() {
        SqliteFile file = SqliteFile.in(folder);
        try (DatastoreSession session = file.question()) {
            file.execute(session.initializationScript());
        }

        assertThat(file.state().isInitialized()).isTrue();
        assertThat(file.state().versionRows()).hasSize(1);
    }

    @Test
    void history_times_are_utc_text_and_the_duration_is_in_milliseconds() {
        SqliteFile file = SqliteFile.in(folder);
        file.apply(
                MigrationBuilder.of(1).stepUp(),
                MigrationBuilder.of(2).withoutTransaction().stepUp());

        assertThat(file.query("SELECT started_at GLOB '20*T*.???Z', finished_at GLOB '20*T*.???Z',"
                        + " duration_ms BETWEEN 0 AND 60000 FROM gander_history_contract_store"))
                .containsExactly("1|1|1", "1|1|1");
    }

    private static String words(SqliteFile file, String table) {
        return file.query("SELECT sql FROM sqlite_master WHERE name = '" + table + "'")
                .get(0)
                .replaceAll("\\s+", " ");
    }
}

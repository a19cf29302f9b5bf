package dev.gander.migrate.sqlite;

import static dev.gander.migrate.sqlite.SqliteFile.ATTEMPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.error.StatementFailedException;
import dev.gander.migrate.error.StatementFailedException.Remains;
import dev.gander.migrate.testkit.MigrationBuilder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables are rebuilt while other tables refer to them. */
final class SqliteReferencesTest {

    private static final String FAMILY = "CREATE TABLE parent (id INTEGER PRIMARY KEY);"
            + " CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES parent ON DELETE CASCADE);"
            + " INSERT INTO parent VALUES (1), (2); INSERT INTO child VALUES (10, 1), (20, 2)";

    @TempDir
    Path folder;

    @Test
    void a_rebuilt_table_keeps_its_children_up_and_down() {
        SqliteFile file = family();
        MigrationBuilder rebuild = MigrationBuilder.of(1)
                .up(rebuild("id INTEGER PRIMARY KEY, name TEXT DEFAULT 'x'", "SELECT id FROM parent"))
                .down(rebuild("id INTEGER PRIMARY KEY", "SELECT id FROM parent"));

        file.apply(rebuild.stepUp());
        assertThat(file.query("SELECT id, name FROM parent")).containsExactly("1|x", "2|x");
        assertThat(file.query("SELECT id FROM child")).containsExactly("10", "20");

        file.apply(rebuild.stepDown());
        assertThat(file.query("SELECT * FROM parent")).containsExactly("1", "2");
        assertThat(file.query("SELECT id FROM child")).containsExactly("10", "20");
    }

    @Test
    void a_rebuild_that_loses_a_referenced_row_is_rolled_back() {
        SqliteFile file = family();
        file.apply();
        try (DatastoreSession session = file.run()) {
            MigrationBuilder lossy =
                    MigrationBuilder.of(1).up(rebuild("id INTEGER PRIMARY KEY", "SELECT id FROM parent WHERE id > 1"));

            assertThatThrownBy(() -> session.apply(lossy.stepUp(), ATTEMPT, done -> {}))
                    .isInstanceOfSatisfying(StatementFailedException.class, failure -> {
                        assertThat(failure).hasMessageContaining("leaves 1 broken references from child to parent");
                        assertThat(failure.remains()).isEqualTo(Remains.NOTHING);
                    });
        }

        assertThat(file.query("SELECT id FROM parent")).containsExactly("1", "2");
        assertThat(file.state().versionRows()).hasSize(1);
    }

    @Test
    void references_that_were_broken_before_stop_nothing() {
        SqliteFile file = family();
        file.execute("INSERT INTO child VALUES (30, 3)");

        file.apply(MigrationBuilder.of(1)
                .up(rebuild("id INTEGER PRIMARY KEY", "SELECT id FROM parent"))
                .stepUp());

        assertThat(file.query("SELECT id FROM child")).containsExactly("10", "20", "30");
    }

    @Test
    void references_that_cannot_be_judged_stop_nothing() {
        SqliteFile file = family();
        file.execute("CREATE TABLE target (n); CREATE TABLE source (n REFERENCES target (n));"
                + " INSERT INTO source VALUES (1)");

        file.apply(MigrationBuilder.of(1)
                .up(rebuild("id INTEGER PRIMARY KEY", "SELECT id FROM parent"))
                .stepUp());

        assertThat(file.state().versionRows()).hasSize(2);
    }

    @Test
    void a_file_that_drops_no_table_is_not_checked_as_goose_does_not_check_it() {
        SqliteFile file = family();

        file.apply(MigrationBuilder.of(1).up("INSERT INTO child VALUES (40, 4)").stepUp());

        assertThat(file.query("SELECT count(*) FROM child")).containsExactly("3");
    }

    @Test
    void enforcing_them_in_one_file_does_not_reach_the_next() {
        SqliteFile file = family();
        file.apply(
                MigrationBuilder.of(1)
                        .withoutTransaction()
                        .up("PRAGMA foreign_keys = on")
                        .stepUp(),
                MigrationBuilder.of(2)
                        .up(rebuild("id INTEGER PRIMARY KEY", "SELECT id FROM parent"))
                        .stepUp(),
                MigrationBuilder.of(3).up("PRAGMA foreign_keys = on").stepUp(),
                MigrationBuilder.of(4)
                        .withoutTransaction()
                        .up("INSERT INTO child VALUES (50, 5)")
                        .stepUp());

        assertThat(file.query("SELECT id FROM child")).containsExactly("10", "20", "50");
    }

    @Test
    void a_file_without_transaction_can_enforce_them_for_itself() {
        SqliteFile file = family();
        file.apply();
        try (DatastoreSession session = file.run()) {
            MigrationBuilder strict = MigrationBuilder.of(1)
                    .withoutTransaction()
                    .up("PRAGMA foreign_keys = on", "INSERT INTO child VALUES (50, 5)");

            assertThatThrownBy(() -> session.apply(strict.stepUp(), ATTEMPT, done -> {}))
                    .isInstanceOf(StatementFailedException.class)
                    .hasMessageContaining("FOREIGN KEY constraint failed");
        }
    }

    private SqliteFile family() {
        SqliteFile file = SqliteFile.in(folder);
        file.execute(FAMILY);
        return file;
    }

    private static String[] rebuild(String columns, String rows) {
        return new String[] {
            "CREATE TABLE new_parent (" + columns + ")",
            "INSERT INTO new_parent (id) " + rows,
            "DROP TABLE parent",
            "ALTER TABLE new_parent RENAME TO parent"
        };
    }
}

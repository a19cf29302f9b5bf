package dev.gander.services.extract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes that CI must not let pass, each made in a repository of its own, and what is said of it. */
final class BadChangesTest {

    private static final String NOTES = """
            -- +goose Up
            CREATE TABLE notes (id TEXT);

            -- +goose Down
            DROP TABLE notes;
            """;

    @TempDir
    private Path folder;

    @TempDir
    private Path empty;

    private ChangedCheckout checkout;

    @BeforeEach
    void branch() throws IOException {
        checkout = ChangedCheckout.in(folder);
    }

    @Test
    void a_good_change_passes_every_check() throws IOException {
        checkout.migrations().file("0002_notes.sql", NOTES);
        checkout.snapshot();
        checkout.commit("Notes");

        checkout.validate().exits(0).shows("2 files, valid");
        checkout.verify().exits(0).shows("2 files up, 2 down and up again: sound");
        checkout.checkClasses(empty);
        checkout.checkExports(empty);
    }

    @Test
    void a_forgotten_snapshot() {
        checkout.migrations().file("0002_notes.sql", NOTES);

        checkout.validate()
                .exits(3)
                .shows("schema.snapshot: a file was added, the snapshot was not made anew", "[stale-snapshot]");
    }

    @Test
    void an_edited_file() throws IOException {
        Path initial = checkout.file("0001_initial.sql");
        Files.writeString(initial, Files.readString(initial).replace("label TEXT", "label VARCHAR(80)"));
        checkout.snapshot();
        checkout.commit("Labels are short");

        checkout.validate()
                .exits(3)
                .shows("0001_initial.sql: is not the text that main has", "[edited-since-base]", "1 error");
    }

    @Test
    void one_version_in_two_branches() {
        checkout.migrations().file("0002_notes.sql", NOTES);
        checkout.snapshot();
        checkout.commit("Notes");
        checkout.git("checkout", "-q", "main");
        checkout.migrations().file("0002_tags.sql", NOTES.replace("notes", "tags"));
        checkout.commit("Tags");
        checkout.git("checkout", "-q", "change");

        checkout.validate()
                .exits(3)
                .shows("0002_notes.sql: version 2 is taken in main by 0002_tags.sql", "[taken-in-base]", "1 error");

        checkout.git("merge", "-q", "--no-edit", "main");
        checkout.validate()
                .exits(3)
                .shows("0002_tags.sql: version 2 is taken by 0002_notes.sql already", "[duplicate-version]");
    }

    @Test
    void a_missing_down() {
        checkout.migrations().file("0002_notes.sql", "-- +goose Up\nCREATE TABLE notes (id TEXT);\n");
        checkout.snapshot();

        checkout.validate()
                .exits(3)
                .shows("0002_notes.sql: nothing undoes this migration", "[missing-down]", "--strict lets none pass");
        checkout.verify().exits(5).shows("0002_notes.sql: it has no Down");
    }

    @Test
    void a_down_that_does_not_undo() {
        checkout.migrations().file("0002_notes.sql", NOTES.replace("CREATE TABLE notes (id TEXT);", """
                CREATE TABLE notes (id TEXT);
                CREATE INDEX glean_nodes_label ON glean_nodes (label);"""));
        checkout.snapshot();

        checkout.validate().exits(0);
        checkout.verify()
                .exits(5)
                .shows(
                        "0002_notes.sql: its Down does not bring back what its Up has found",
                        "index glean_nodes_label: unexpected");
    }

    @Test
    void ddl_in_java() throws IOException {
        checkout.java("dev/gander/services/extract/Notes.java", """
                package dev.gander.services.extract;

                class Notes {
                    String table() {
                        return "CREATE TABLE IF NOT EXISTS notes (id TEXT)";
                    }
                }
                """);

        assertThatThrownBy(() -> checkout.checkClasses(empty))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("dev.gander.services.extract.Notes.table()")
                .hasMessageContaining("holds DDL 'CREATE TABLE IF NOT EXISTS notes (id TEXT)'")
                .hasMessageContaining("(Notes.java:5)");
    }

    @Test
    void an_unmarked_file() {
        checkout.migrations().file("0002_notes.sql", "CREATE TABLE notes (id TEXT);\n");

        checkout.validate().exits(3).shows("0002_notes.sql:1: the file has no '-- +goose Up'", "[no-up]");
    }

    @Test
    void a_changed_export() throws IOException {
        checkout.migrations().file("0002_titles.sql", """
                -- +goose Up
                ALTER TABLE glean_nodes RENAME COLUMN label TO title;

                -- +goose Down
                ALTER TABLE glean_nodes RENAME COLUMN title TO label;
                """);
        checkout.snapshot();

        checkout.validate().exits(0);
        checkout.verify().exits(0);
        assertThatThrownBy(() -> checkout.checkExports(empty))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("The up of extract/sqlite/0002_titles.sql changes what other programs read")
                .hasMessageContaining("no such column: label");
    }
}

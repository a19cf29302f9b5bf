package dev.gander.estate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the hook lets into a commit. */
final class CommitHookIT {

    private static final String NOTES =
            "-- +goose Up\nCREATE TABLE notes (id TEXT);\n\n-- +goose Down\nDROP TABLE notes;\n";

    @TempDir
    private Path folder;

    private HookedCheckout checkout;

    @BeforeEach
    void commit() throws Exception {
        checkout = HookedCheckout.in(folder);
        checkout.succeeds("commit", "-q", "-m", "There is nothing to compare the first commit with");
    }

    @AfterEach
    void close() throws Exception {
        checkout.close();
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(checkout.migrations().resolve(name), text);
    }

    private ShippedCommand.Result commitAll() throws Exception {
        checkout.succeeds("add", "--all");
        return checkout.git("commit", "-q", "-m", "A change");
    }

    @Test
    void a_commit_without_migrations_passes_without_a_word() throws Exception {
        Files.writeString(checkout.migrations().resolve("../../NOTES.md"), "Nothing to migrate.\n");

        assertThat(commitAll().all()).isEqualTo("exit code 0\n");
    }

    @Test
    void a_migration_needs_its_snapshot_in_the_same_commit() throws Exception {
        write("0002_notes.sql", NOTES);
        assertThat(commitAll().all()).startsWith("exit code 1").contains("[stale-snapshot]", "graph/sqlite");

        checkout.snapshot();
        assertThat(checkout.git("commit", "-q", "-m", "A change").all())
                .startsWith("exit code 1")
                .contains("services/graph/migrations/sqlite/schema.snapshot", "Add them (git add)");

        assertThat(commitAll().all()).startsWith("exit code 0").contains("graph/sqlite", "2 files, valid");
    }

    @Test
    void a_new_file_that_nobody_has_added_is_named() throws Exception {
        write("0002_notes.sql", NOTES);
        checkout.snapshot();

        assertThat(checkout.git("commit", "-q", "-a", "-m", "A change").all())
                .startsWith("exit code 1")
                .contains("  services/graph/migrations/sqlite/0002_notes.sql\n");
    }

    @Test
    void an_edited_file_and_one_without_a_way_back_are_refused_unless_the_hook_is_passed_by() throws Exception {
        write("0001_initial.sql", NOTES);
        write("0002_notes.sql", "-- +goose Up\nCREATE TABLE more (id TEXT);\n");
        checkout.snapshot();

        assertThat(commitAll().all())
                .startsWith("exit code 1")
                .contains("0001_initial.sql: is not the text that HEAD has", "[edited-since-base]", "[missing-down]");
        checkout.succeeds("commit", "-q", "--no-verify", "-m", "On purpose");
    }

    @Test
    void a_branch_is_compared_with_what_it_was_made_for() throws Exception {
        checkout.succeeds("config", "gander.base", "trunk");
        checkout.succeeds("checkout", "-q", "-b", "feature");
        write("0002_notes.sql", NOTES);
        checkout.snapshot();
        assertThat(commitAll().all()).startsWith("exit code 0");
        write("0002_notes.sql", NOTES.replace("TEXT", "INTEGER"));
        checkout.snapshot();
        assertThat(commitAll().all()).as("its own file").startsWith("exit code 0");

        checkout.succeeds("config", "gander.base", "nowhere");
        write("0002_notes.sql", NOTES);
        checkout.snapshot();
        assertThat(commitAll().all()).startsWith("exit code 1").contains("'nowhere' names no commit here");
    }
}

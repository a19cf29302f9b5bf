package dev.gander.migrate.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.Problem;
import dev.gander.migrate.model.ScriptSyntax;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a folder, and in which order. */
final class DirectorySourceTest {

    @TempDir
    Path folder;

    private SourceFolder files() {
        return new SourceFolder(folder);
    }

    @Test
    void versions_are_ordered_as_numbers() throws IOException {
        files().put("10_c.sql", "2_b.sql", "0001_a.sql", "20240131235959_d.sql");

        assertThat(files().paths()).containsExactly("0001_a.sql", "2_b.sql", "10_c.sql", "20240131235959_d.sql");
        assertThat(files().list().problems()).isEmpty();
    }

    @Test
    void replaceables_have_numbers_of_their_own() throws IOException {
        files().put("0010_a.sql", "replaceable/020_b.sql", "replaceable/10_a.sql");

        assertThat(files().paths()).containsExactly("0010_a.sql");
        assertThat(files().list().replaceables())
                .extracting(file -> file.number() + " " + file.name() + " " + file.stem() + " " + file.origin())
                .containsExactly(
                        "10 a replaceable/10_a replaceable/10_a.sql", "20 b replaceable/020_b replaceable/020_b.sql");
        assertThat(files().list().problems()).isEmpty();
    }

    @Test
    void two_replaceables_of_one_number_are_a_duplicate() throws IOException {
        files().put("replaceable/010_a.sql", "replaceable/10_b.sql");

        assertThat(files().problems()).containsExactly("replaceable/10_b.sql duplicate-version");
        assertThat(files().list().problems().get(0).message()).contains("number 10 is taken by replaceable/010_a.sql");
    }

    @Test
    void a_replaceable_without_a_number_is_refused() throws IOException {
        files().put("replaceable/views.sql");

        assertThat(files().problems()).containsExactly("replaceable/views.sql bad-name");
    }

    @Test
    void in_the_layout_of_older_projects_migrations_lie_in_persistent() throws IOException {
        files().put("persistent/0001_a.sql", "replaceable/010_b.sql", "README.md");

        assertThat(files().paths()).containsExactly("persistent/0001_a.sql");
        assertThat(files().list().migrations().get(0).name()).isEqualTo("a");
        assertThat(files().list().replaceables()).hasSize(1);
        assertThat(files().list().problems()).isEmpty();
    }

    @Test
    void a_migration_beside_persistent_is_refused() throws IOException {
        files().put("persistent/0001_a.sql", "0002_b.sql", "notes.sql", "0003_c.txt");

        assertThat(files().paths()).containsExactly("persistent/0001_a.sql");
        assertThat(files().problems()).containsExactly("0002_b.sql misplaced", "notes.sql misplaced");
        assertThat(files().list().problems().get(0).message())
                .contains("persistent/")
                .contains("move it there");
    }

    @Test
    void a_folder_of_replaceables_may_be_a_link() throws IOException {
        files().put("elsewhere/010_b.sql");
        Files.createSymbolicLink(folder.resolve("replaceable"), folder.resolve("elsewhere"));

        assertThat(files().list().replaceables()).hasSize(1);
    }

    @Test
    void two_files_of_one_version_are_both_named() throws IOException {
        files().put("0003_a.sql", "3_b.sql", "00003_c.sql", "4_d.sql");

        assertThat(files().problems()).containsExactly("0003_a.sql duplicate-version", "3_b.sql duplicate-version");
        assertThat(files().list().problems())
                .allSatisfy(problem -> assertThat(problem.message()).contains("version 3 is taken by 00003_c.sql"));
        assertThat(files().paths()).containsExactly("00003_c.sql", "0003_a.sql", "3_b.sql", "4_d.sql");
    }

    @Test
    void a_pair_of_up_and_down_files_is_told_to_become_one() throws IOException {
        files().put("0001_a.up.sql", "0001_a.down.sql");

        assertThat(files().list().problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("both directions belong in one file");
    }

    @Test
    void links_are_followed() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("text"), "SELECT 1;");
        Path source = Files.createDirectory(folder.resolve("source"));
        Files.createSymbolicLink(source.resolve("0001_a.sql"), elsewhere.resolve("text"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), source);

        SourceListing listing = new DirectorySource(link, ScriptSyntax.SQL).list();

        try (InputStream content = listing.migrations().get(0).content().open()) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("SELECT 1;");
        }
    }

    @Test
    void a_folder_and_a_broken_link_that_are_named_like_migrations_are_errors() throws IOException {
        Files.createDirectory(folder.resolve("0001_folder.sql"));
        Files.createSymbolicLink(folder.resolve("0002_link.sql"), folder.resolve("nowhere"));

        assertThat(files().problems()).containsExactly("0001_folder.sql unreadable", "0002_link.sql unreadable");
    }

    @Test
    void a_link_to_a_folder_above_is_not_walked() throws IOException {
        files().put("0001_a.sql");
        Files.createSymbolicLink(folder.resolve("loop"), folder);

        assertThat(files().list().problems()).isEmpty();
    }

    @Test
    void an_empty_folder_is_an_empty_listing() {
        assertThat(files().list()).isEqualTo(new SourceListing(List.of(), List.of(), SeedListing.NONE, List.of()));
    }

    @Test
    void a_missing_folder_is_refused_by_its_path() {
        DirectorySource source = new DirectorySource(folder.resolve("none"), ScriptSyntax.SQL);

        assertThatThrownBy(source::list)
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(folder.resolve("none").toString());
    }

    @Test
    void a_file_in_place_of_the_folder_is_refused() throws IOException {
        files().put("0001_a.sql");
        DirectorySource source = new DirectorySource(folder.resolve("0001_a.sql"), ScriptSyntax.SQL);

        assertThatThrownBy(source::list).isInstanceOf(UsageException.class).hasMessageContaining("not a folder");
    }

    @Test
    void another_language_has_another_extension() throws IOException {
        files().put("0001_a.cypher", "0002_b.sql");
        ScriptSyntax cypher = ScriptSyntax.CYPHER;

        SourceListing listing = new DirectorySource(folder, cypher).list();

        assertThat(listing.migrations()).hasSize(1);
        assertThat(listing.problems())
                .extracting(problem -> problem.code().id())
                .containsExactly("look-alike");
    }
}

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DirectorySourceTest {

    @TempDir
    Path folder;

    @Test
    void versions_are_ordered_as_numbers() throws IOException {
        put("10_c.sql", "2_b.sql", "0001_a.sql", "20240131235959_d.sql");

        assertThat(paths()).containsExactly("0001_a.sql", "2_b.sql", "10_c.sql", "20240131235959_d.sql");
        assertThat(list().problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "3_.sql, 3, ''",
        "0001_a.up.sql, 1, a.up",
        "00005_x_y.sql, 5, x_y",
        "9223372036854775807_max.sql, 9223372036854775807, max",
        "0007_with space and ümläut 数据.sql, 7, with space and ümläut 数据"
    })
    void a_name_is_digits_an_underscore_and_anything(String name, long version, String words) throws IOException {
        put(name);

        assertThat(list().migrations()).singleElement().satisfies(migration -> {
            assertThat(migration.version().number()).isEqualTo(version);
            assertThat(migration.name()).isEqualTo(words);
            assertThat(migration.origin().path()).isEqualTo(name);
        });
    }

    @Test
    void a_name_may_hold_a_line_feed() throws IOException {
        put("0001_a\nb.sql");

        assertThat(list().migrations().get(0).name()).isEqualTo("a\nb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001.up.sql",
                "1.5_x.sql",
                "v1_x.sql",
                "V1__x.sql",
                "0_zero.sql",
                "-3_negative.sql",
                "+5_plus.sql",
                "9223372036854775808_too_large.sql",
                "0001-x.sql",
                "schema.sql",
                ".sql",
                "._0001_x.sql",
                "_x.sql",
                "٣_arabic.sql",
                "0003_go.go"
            })
    void other_names_are_errors(String name) throws IOException {
        put(name);

        assertThat(list().migrations()).isEmpty();
        assertThat(problems()).containsExactly(name + " bad-name");
    }

    @ParameterizedTest
    @CsvSource({
        "V1__x.sql, Flyway",
        "0001.up.sql, the underscore is missing",
        "0001-x.sql, must stand an underscore",
        "0_x.sql, the version must be from 1",
        "schema.sql, has no version",
        "0003_x.go, cannot run on the JVM"
    })
    void a_bad_name_comes_with_its_reason(String name, String reason) throws IOException {
        put(name);

        assertThat(list().problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001_x.SQL",
                "0001_x.Sql",
                "schema.SQL",
                "0001_x.cypher",
                "V001__x.cypher",
                "0001_x.sql.bak",
                "0001_x.sql~",
                "0001_x.sql.disabled",
                "0001_x.sql_old",
                "0001_x.sql2",
                "0001_x",
                "sub/0001_x.sql",
                "sub/deeper/0001_x.sql",
                "sub/0001_x.cypher",
                "replaceable/deeper/010_views.sql",
                "replaceable/010_views.SQL",
                "replaceable/010_views.cypher",
                "Replaceable/010_views.sql"
            })
    void what_a_person_would_take_for_a_migration_is_named(String name) throws IOException {
        put(name);

        assertThat(list().migrations()).isEmpty();
        assertThat(problems()).containsExactly(name + " look-alike");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "keyspace.yaml",
                "0001_notes.md",
                "helper_test.go",
                "0001_x_test.go",
                "embed.go",
                ".gitkeep",
                "replaceable/README.md",
                "seeds/test/0001_people.sql",
                "sub/readme.sql",
                ".git/0001_x.sql"
            })
    void other_files_are_no_concern(String name) throws IOException {
        put(name);

        assertThat(list().migrations()).isEmpty();
        assertThat(list().problems()).isEmpty();
    }

    @Test
    void replaceables_have_numbers_of_their_own() throws IOException {
        put("0010_a.sql", "replaceable/020_b.sql", "replaceable/10_a.sql");

        assertThat(paths()).containsExactly("0010_a.sql");
        assertThat(list().replaceables())
                .extracting(file -> file.number() + " " + file.name() + " " + file.stem() + " " + file.origin())
                .containsExactly(
                        "10 a replaceable/10_a replaceable/10_a.sql", "20 b replaceable/020_b replaceable/020_b.sql");
        assertThat(list().problems()).isEmpty();
    }

    @Test
    void two_replaceables_of_one_number_are_a_duplicate() throws IOException {
        put("replaceable/010_a.sql", "replaceable/10_b.sql");

        assertThat(problems()).containsExactly("replaceable/10_b.sql duplicate-version");
        assertThat(list().problems().get(0).message()).contains("number 10 is taken by replaceable/010_a.sql");
    }

    @Test
    void a_replaceable_without_a_number_is_refused() throws IOException {
        put("replaceable/views.sql");

        assertThat(problems()).containsExactly("replaceable/views.sql bad-name");
    }

    @Test
    void in_the_layout_of_older_projects_migrations_lie_in_persistent() throws IOException {
        put("persistent/0001_a.sql", "replaceable/010_b.sql", "README.md");

        assertThat(paths()).containsExactly("persistent/0001_a.sql");
        assertThat(list().migrations().get(0).name()).isEqualTo("a");
        assertThat(list().replaceables()).hasSize(1);
        assertThat(list().problems()).isEmpty();
    }

    @Test
    void a_migration_beside_persistent_is_refused() throws IOException {
        put("persistent/0001_a.sql", "0002_b.sql", "notes.sql", "0003_c.txt");

        assertThat(paths()).containsExactly("persistent/0001_a.sql");
        assertThat(problems()).containsExactly("0002_b.sql misplaced", "notes.sql misplaced");
        assertThat(list().problems().get(0).message()).contains("persistent/").contains("move it there");
    }

    @Test
    void a_folder_of_replaceables_may_be_a_link() throws IOException {
        put("elsewhere/010_b.sql");
        Files.createSymbolicLink(folder.resolve("replaceable"), folder.resolve("elsewhere"));

        assertThat(list().replaceables()).hasSize(1);
    }

    @Test
    void two_files_of_one_version_are_both_named() throws IOException {
        put("0003_a.sql", "3_b.sql", "00003_c.sql", "4_d.sql");

        assertThat(problems()).containsExactly("0003_a.sql duplicate-version", "3_b.sql duplicate-version");
        assertThat(list().problems())
                .allSatisfy(problem -> assertThat(problem.message()).contains("version 3 is taken by 00003_c.sql"));
        assertThat(paths()).containsExactly("00003_c.sql", "0003_a.sql", "3_b.sql", "4_d.sql");
    }

    @Test
    void a_pair_of_up_and_down_files_is_told_to_become_one() throws IOException {
        put("0001_a.up.sql", "0001_a.down.sql");

        assertThat(list().problems())
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

        assertThat(problems()).containsExactly("0001_folder.sql unreadable", "0002_link.sql unreadable");
    }

    @Test
    void a_link_to_a_folder_above_is_not_walked() throws IOException {
        put("0001_a.sql");
        Files.createSymbolicLink(folder.resolve("loop"), folder);

        assertThat(list().problems()).isEmpty();
    }

    @Test
    void an_empty_folder_is_an_empty_listing() {
        assertThat(list()).isEqualTo(new SourceListing(List.of(), List.of(), List.of()));
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
        put("0001_a.sql");
        DirectorySource source = new DirectorySource(folder.resolve("0001_a.sql"), ScriptSyntax.SQL);

        assertThatThrownBy(source::list).isInstanceOf(UsageException.class).hasMessageContaining("not a folder");
    }

    @Test
    void another_language_has_another_extension() throws IOException {
        put("0001_a.cypher", "0002_b.sql");
        ScriptSyntax cypher = ScriptSyntax.CYPHER;

        SourceListing listing = new DirectorySource(folder, cypher).list();

        assertThat(listing.migrations()).hasSize(1);
        assertThat(listing.problems())
                .extracting(problem -> problem.code().id())
                .containsExactly("look-alike");
    }

    private SourceListing list() {
        return new DirectorySource(folder, ScriptSyntax.SQL).list();
    }

    private List<String> paths() {
        return list().migrations().stream()
                .map(migration -> migration.origin().path())
                .toList();
    }

    private List<String> problems() {
        return list().problems().stream()
                .map(problem ->
                        problem.position().origin() + " " + problem.code().id())
                .toList();
    }

    private void put(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
    }
}

package dev.gander.migrate.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.MigrationReader;
import dev.gander.migrate.error.InvalidMigrationsException;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.Problem;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.parse.MigrationParser;
import dev.gander.migrate.source.DirectorySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MigrationFilesTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2024-03-01T00:30:05.999Z"));

    @TempDir
    Path folder;

    @Test
    void the_first_file_is_number_one_with_four_digits() {
        assertThat(created("add orders")).isEqualTo("0001_add_orders.sql");
    }

    @ParameterizedTest
    @CsvSource({
        "0009_a.sql, 0010_x.sql",
        "00009_a.sql, 00010_x.sql",
        "9_a.sql, 10_x.sql",
        "9999_a.sql, 10000_x.sql",
        "20240131_eight_digits_are_no_time.sql, 20240132_x.sql",
        "20241399000000_no_real_date.sql, 20241399000001_x.sql"
    })
    void the_next_number_has_the_width_in_use(String existing, String expected) throws IOException {
        put(existing);

        assertThat(created("x")).isEqualTo(expected);
    }

    @Test
    void numbers_count_and_names_do_not() throws IOException {
        put("0002_z.sql", "0010_a.sql", "0009_b.sql", "20240131235959_c.sql");

        assertThat(created("x")).isEqualTo("0011_x.sql");
    }

    @Test
    void a_timestamp_is_the_time_in_utc() {
        Path file = files().create("x", Numbering.timestamp(CLOCK));

        assertThat(file).hasFileName("20240301003005_x.sql");
    }

    @Test
    void a_timestamp_that_is_taken_is_refused() throws IOException {
        put("20240301003005_a.sql");

        assertThatThrownBy(() -> files().create("x", Numbering.timestamp(CLOCK)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("20240301003005_a.sql");
    }

    @Test
    void a_sequential_number_below_all_timestamps_is_refused() throws IOException {
        put("20240301003005_a.sql");

        assertThatThrownBy(() -> created("x"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("by time");
    }

    @ParameterizedTest
    @CsvSource({
        "Add Users!, add_users",
        "addUsers, addusers",
        "'  lead', lead",
        "a--b__c, a_b_c",
        "2nd try, 2nd_try",
        "Größe ÄNDERN, größe_ändern",
        "../../etc/passwd, etc_passwd"
    })
    void words_become_snake_case(String name, String words) {
        assertThat(created(name)).isEqualTo("0001_" + words + ".sql");
    }

    @Test
    void a_name_without_letters_and_digits_is_refused() {
        assertThatThrownBy(() -> created(" !! ")).isInstanceOf(UsageException.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void a_new_file_holds_gooses_template() throws IOException {
        Path file = files().create("x", Numbering.sequential());

        assertThat(file).hasContent("""
                        -- +goose Up
                        SELECT 'up SQL query';

                        -- +goose Down
                        SELECT 'down SQL query';
                        """);
    }

    @Test
    void a_new_cypher_file_is_sound() throws IOException {
        Path file = new MigrationFiles(folder, ScriptSyntax.CYPHER).create("x", Numbering.sequential());

        assertThat(file).hasFileName("0001_x.cypher").content().startsWith("// +goose Up\nRETURN ");
        assertThat(problems(folder)).isEmpty();
    }

    @Test
    void the_first_cypher_file_is_sound() {
        Path file = new MigrationFiles(folder.resolve("graph"), ScriptSyntax.CYPHER).init();

        assertThat(file).hasFileName("0001_initial.cypher");
        assertThat(problems(folder.resolve("graph"))).isEmpty();
    }

    private static List<Problem> problems(Path folder) {
        return new MigrationReader(
                        new DirectorySource(folder, ScriptSyntax.CYPHER),
                        new MigrationParser(ScriptSyntax.CYPHER, name -> Optional.empty()))
                .read()
                .problems();
    }

    @Test
    void a_missing_folder_is_named_and_not_made() {
        MigrationFiles files = new MigrationFiles(folder.resolve("none"), ScriptSyntax.SQL);

        assertThatThrownBy(() -> files.create("x", Numbering.sequential()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("none");
        assertThat(names()).isEmpty();
    }

    @Test
    void a_folder_with_invalid_names_is_refused() throws IOException {
        put("0001.up.sql");

        assertThatThrownBy(() -> created("x")).isInstanceOf(InvalidMigrationsException.class);
        assertThatThrownBy(() -> files().fix()).isInstanceOf(InvalidMigrationsException.class);
    }

    @Test
    void a_dangling_link_in_the_way_is_not_written_through() throws IOException {
        Files.createSymbolicLink(folder.resolve("0001_x.sql"), folder.resolve("elsewhere"));

        assertThatThrownBy(() -> created("x")).isInstanceOf(InvalidMigrationsException.class);
        assertThat(folder.resolve("elsewhere")).doesNotExist();
    }

    @Test
    void fix_renumbers_timestamps_behind_the_highest_number() throws IOException {
        put("0003_c.sql", "20240102000000_late_20240102000000.sql", "20240101000000_early.sql", "0001_a.sql");

        List<Renaming> renamings = files().fix();

        assertThat(names())
                .containsExactly("0001_a.sql", "0003_c.sql", "0004_early.sql", "0005_late_20240102000000.sql");
        assertThat(renamings)
                .containsExactly(
                        new Renaming(
                                folder.resolve("20240101000000_early.sql"),
                                folder.resolve("0004_early.sql"),
                                new Version(20240101000000L),
                                new Version(4)),
                        new Renaming(
                                folder.resolve("20240102000000_late_20240102000000.sql"),
                                folder.resolve("0005_late_20240102000000.sql"),
                                new Version(20240102000000L),
                                new Version(5)));
    }

    @Test
    void fix_touches_the_name_and_never_the_path() throws IOException {
        Path dated = Files.createDirectory(folder.resolve("20240101000000"));
        Files.createFile(dated.resolve("20240101000000_a.sql"));

        new MigrationFiles(dated, ScriptSyntax.SQL).fix();

        assertThat(dated.resolve("0001_a.sql")).exists();
    }

    @Test
    void fix_broken_off_in_the_middle_ends_the_same() throws IOException {
        put("0001_a.sql", "20240101000000_b.sql", "20240102000000_c.sql");
        Renaming first = files().plannedFix().get(0);
        Files.move(first.from(), first.to());

        files().fix();

        assertThat(names()).containsExactly("0001_a.sql", "0002_b.sql", "0003_c.sql");
    }

    @Test
    void fix_without_timestamps_does_nothing() throws IOException {
        put("0001_a.sql");

        assertThat(files().fix()).isEmpty();
    }

    @Test
    void fix_overwrites_nothing() throws IOException {
        put("20240101000000_b.sql");
        Files.createDirectory(folder.resolve("0001_b.sql"));

        assertThatThrownBy(() -> files().fix())
                .isInstanceOf(InvalidMigrationsException.class)
                .hasMessageContaining("0001_b.sql");
        assertThat(names()).containsExactly("0001_b.sql", "20240101000000_b.sql");
    }

    @Test
    void init_makes_the_folder_with_a_migration_that_explains_itself() throws IOException {
        MigrationFiles files = new MigrationFiles(folder.resolve("a/migrations"), ScriptSyntax.SQL);

        Path file = files.init();

        assertThat(file).isEqualTo(folder.resolve("a/migrations/0001_initial.sql"));
        assertThat(Files.readString(file)).contains("-- +goose Up\n", "StatementBegin");
        assertThat(Files.readAllLines(file).stream().filter(line -> line.contains("+goose")))
                .containsExactly("-- +goose Up", "-- +goose Down");
    }

    @Test
    void init_of_an_existing_folder_is_refused() {
        assertThatThrownBy(() -> files().init())
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("is there already");
    }

    @Test
    void init_where_no_folder_can_be_made_is_refused() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> new MigrationFiles(file.resolve("below"), ScriptSyntax.SQL).init())
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("cannot be made");
    }

    private MigrationFiles files() {
        return new MigrationFiles(folder, ScriptSyntax.SQL);
    }

    private String created(String name) {
        return files().create(name, Numbering.sequential()).getFileName().toString();
    }

    private void put(String... names) throws IOException {
        for (String name : names) {
            Files.createFile(folder.resolve(name));
        }
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

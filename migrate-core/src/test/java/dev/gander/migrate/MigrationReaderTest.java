package dev.gander.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.error.InvalidMigrationsException;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.ProblemCode;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.parse.MigrationParser;
import dev.gander.migrate.source.DirectorySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MigrationReaderTest {

    private static final String SOUND = "-- +goose Up\nSELECT 1;\n-- +goose Down\nSELECT 2;\n";

    @TempDir
    Path folder;

    @Test
    void a_sound_folder_is_a_set_in_order() throws IOException {
        put("10_b.sql", SOUND);
        put("0009_a.sql", SOUND);

        MigrationSet set = read().orThrow();

        assertThat(set.migrations())
                .extracting(found -> found.origin().path())
                .containsExactly("0009_a.sql", "10_b.sql");
        assertThat(read().problems()).isEmpty();
    }

    @Test
    void a_large_folder_is_in_order_and_so_are_its_problems() throws IOException {
        for (int version = 1; version <= 1_200; version++) {
            put(version + "_a.sql", version % 400 == 0 ? "SELECT 1;\n" : SOUND);
        }

        assertThat(read().files())
                .extracting(file -> file.raw().version().number())
                .hasSize(1_200)
                .isSorted();
        assertThat(read().problems())
                .extracting(problem -> problem.position().origin().path())
                .containsExactly("400_a.sql", "800_a.sql", "1200_a.sql");
    }

    @Test
    void every_file_is_judged_although_the_first_is_wrong() throws IOException {
        put("0001_a.sql", "SELECT 1;\n");
        put("0002_b.sql", SOUND);
        put("0003_c.sql", "-- +goose Up\n-- +goose Sideways\n");
        put("0004.up.sql", SOUND);
        put("0005_e.sql.bak", SOUND);

        LoadedMigrations loaded = read();

        assertThat(loaded.files()).hasSize(3);
        assertThat(loaded.problems())
                .extracting(problem ->
                        problem.position().origin() + " " + problem.code().id())
                .containsExactly(
                        "0004.up.sql bad-name",
                        "0005_e.sql.bak look-alike",
                        "0001_a.sql no-up",
                        "0003_c.sql bad-annotation");
        assertThatThrownBy(loaded::orThrow)
                .isInstanceOfSatisfying(
                        InvalidMigrationsException.class,
                        failure -> assertThat(failure.problems()).hasSize(3))
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("0001_a.sql:1: the file has no '-- +goose Up'");
    }

    @Test
    void two_files_of_one_version_stop_a_run() throws IOException {
        put("1_a.sql", SOUND);
        put("01_b.sql", SOUND);

        assertThatThrownBy(read()::orThrow)
                .isInstanceOf(InvalidMigrationsException.class)
                .hasMessageContaining("1_a.sql")
                .hasMessageContaining("01_b.sql");
    }

    @Test
    void warnings_stop_nothing_and_travel_with_the_migration() throws IOException {
        put("0001_a.sql", "-- +goose Up\nSELECT 1;\n");

        assertThat(read().orThrow().migrations().get(0).warnings())
                .extracting(problem -> problem.code())
                .containsExactly(ProblemCode.MISSING_DOWN);
    }

    @Test
    void what_goose_applies_is_reported_and_runs() throws IOException {
        put("0001_empty.sql", "-- +goose Up\n");
        put("0002_unfinished.sql", SOUND + "SELECT 3\n");

        assertThat(read().problems())
                .extracting(problem ->
                        problem.code().id() + " " + problem.severity().word())
                .containsExactly("empty-up error", "unterminated-down error");
        assertThat(read().orThrow().migrations()).hasSize(2);
    }

    @Test
    void a_folder_of_look_alikes_names_them() throws IOException {
        put("0001_a.SQL", SOUND);
        Files.createDirectory(folder.resolve("postgres"));
        put("postgres/0001_a.sql", SOUND);

        assertThatThrownBy(read()::orThrow)
                .isInstanceOf(InvalidMigrationsException.class)
                .hasMessageContaining("0001_a.SQL: not taken")
                .hasMessageContaining("postgres/0001_a.sql: not taken");
    }

    @Test
    void an_empty_folder_is_refused() {
        assertThatThrownBy(read()::orThrow)
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("There is no migration in " + folder);
    }

    private LoadedMigrations read() {
        return new MigrationReader(
                        new DirectorySource(folder, ScriptSyntax.SQL),
                        new MigrationParser(ScriptSyntax.SQL, name -> Optional.empty()))
                .read();
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}

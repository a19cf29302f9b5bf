package dev.gander.services.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.testkit.Migrations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and folders that people get wrong, through the whole program on a real store. */
abstract class BadFilesContract {

    @TempDir
    Path folder;

    Store store;
    Migrations migrations;
    Program program;

    /** An empty store. */
    abstract Store emptyStore(Path free);

    @BeforeEach
    void prepare() {
        store = emptyStore(folder);
        migrations = Migrations.in(folder.resolve("migrations"));
        program = new Program(store, migrations);
    }

    @Test
    void an_empty_folder_and_a_missing_one_are_named() throws IOException {
        program.fails(2, "up").says("There is no migration in " + migrations.folder(), "'create NAME'");
        Files.delete(migrations.folder());
        program.fails(2, "up").says(migrations.folder() + " does not exist", "--dir");
        assertUntouched();
    }

    @Test
    void a_folder_of_look_alikes_names_each() {
        migrations.file("0001_a.SQL", "-- +goose Up\nSELECT 1;\n").file("0002_b.sql.bak", "SELECT 1;\n");

        program.fails(3, "up").says("0001_a.SQL", "0002_b.sql.bak", "[look-alike]", "Nothing has run");
        assertUntouched();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "CREATE TABLE a (id int);                                    | 0002_bad.sql | [no-up]",
                "-- +goose Up\\nMATCH (n) RETURN n;                          | 0002_bad.sql:2 | [wrong-language]",
                "-- +goose Up\\nCREATE CONSTRAINT c FOR (n:A) REQUIRE n.id IS UNIQUE; | 0002_bad.sql:2 | [wrong-language]",
                "-- +goose Up\\nCREATE TABLE a (id int);\\nCOPY a FROM STDIN;\\n1\\n\\.\\n | 0002_bad.sql:3 | [copy-from-stdin]",
                "-- +goose Up\\nCREATE TABLE a (id int)                      | 0002_bad.sql | [unterminated-statement]"
            })
    void a_file_that_may_not_run_stops_the_good_one_before_it(String text, String place, String code) {
        migrations
                .add(1, "good", "CREATE TABLE good (id int);", "DROP TABLE good;")
                .file("0002_bad.sql", text.replace("\\n", "\n"));

        program.fails(3, "up").says(place, code, "Nothing has run");
        assertUntouched();
    }

    @Test
    void two_files_with_one_version_are_both_named() {
        migrations.file("0001_a.sql", "-- +goose Up\nSELECT 1;\n").file("1_b.sql", "-- +goose Up\nSELECT 1;\n");

        program.fails(3, "up").says("0001_a.sql", "1_b.sql", "[duplicate-version]");
        assertUntouched();
    }

    @Test
    void a_line_of_4_MiB_is_refused_and_a_shorter_one_is_applied() {
        String row = "INSERT INTO a VALUES ('%s');\n";
        String text = "-- +goose Up\nCREATE TABLE a (t text);\n" + row;
        migrations.file("0001_a.sql", String.format(text, "x".repeat(4 << 20)));
        program.fails(3, "up").says("0001_a.sql:3", "[line-too-long]");
        assertUntouched();

        migrations.file("0001_a.sql", String.format(text, "x".repeat((4 << 20) - 100)));
        program.run("up").exits(0);
        assertThat(store.column("SELECT length(t) FROM a")).containsExactly(Integer.toString((4 << 20) - 100));
    }

    @Test
    void bytes_that_are_no_UTF_8_are_refused() throws IOException {
        Files.write(
                migrations.folder().resolve("0001_a.sql"),
                "-- +goose Up\nSELECT 'caf\u00e9';\n".getBytes(StandardCharsets.ISO_8859_1));

        program.fails(3, "up").says("0001_a.sql:2", "UTF-8");
        assertUntouched();
    }

    @Test
    void a_NUL_byte_is_refused_before_it_cuts_a_statement() {
        migrations
                .add(1, "good", "CREATE TABLE good (id int);", "DROP TABLE good;")
                .file("0002_a.sql", "-- +goose Up\nCREATE TABLE a (\n  id int)\0, lost int);\n");

        program.fails(3, "up").says("0002_a.sql:3", "NUL byte", "[nul-byte]", "Nothing has run");
        program.run("validate", "--json").exits(3).isOneDocument().shows("\"code\":\"nul-byte\"", "\"line\":3");
        assertUntouched();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- +goose Up\r\nCREATE TABLE a (\r\n  id int\r\n);\r\n-- +goose Down\r\nDROP TABLE a;\r\n",
                "\ufeff-- +goose Up\nCREATE TABLE a (id int);\n-- +goose Down\nDROP TABLE a;\n",
                "-- +goose Up\nCREATE TABLE a (id int);\n-- +goose Down\nDROP TABLE a;",
                "--\u00a0+goose Up\nCREATE TABLE a (id int);\n-- +goose Down\u00a0\nDROP TABLE a;\n"
            })
    void what_editors_do_to_a_file_does_no_harm(String text) {
        migrations.file("0001_a.sql", text);

        program.run("up").exits(0);
        assertThat(store.tables()).containsExactly("a");
        program.run("up").exits(0).shows("nothing to do");
        program.run("down").exits(0);
        assertThat(store.tables()).isEmpty();
    }

    @Test
    void odd_names_are_shown_on_one_line_and_kept_as_they_are() throws IOException {
        String[] names = {"with space", "it's \"q\"", "\u00fcn\u00ef_\u65e5\u672c", "new\nline", "esc\u001b[31mred"};
        for (int version = 1; version <= names.length; version++) {
            migrations.add(version, names[version - 1], "CREATE TABLE t" + version + " (id int);", "DROP TABLE t1;");
        }

        program.run("validate").exits(0).shows("[unconventional-name]", "new\\u000aline", "esc\\u001b[31mred");
        program.run("up").exits(0).shows("it's \"q\"", "new\\u000aline").neverSays("\u001b", "new\nline");
        program.run("status").exits(0).shows("\u00fcn\u00ef_\u65e5\u672c").neverSays("\u001b", "new\nline");
        program.run("history").exits(0).neverSays("\u001b", "new\nline");
        program.run("status", "--json")
                .exits(0)
                .isOneDocument()
                .shows("\"with space\"", "\"it's \\\"q\\\"\"", "\"new\\nline\"", "\"esc\\u001B[31mred\"");
        assertThat(store.column("SELECT name FROM gander_history_extract_" + store.target() + " ORDER BY id"))
                .containsExactly(names);
    }

    void assertUntouched() {
        assertThat(folder.resolve("store.db")).doesNotExist();
        assertThat(
                        store.target().equals("sqlite")
                                ? List.of()
                                : store.column("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
                .isEmpty();
    }
}

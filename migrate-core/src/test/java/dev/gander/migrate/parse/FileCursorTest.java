package dev.gander.migrate.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.error.ChangedFileException;
import dev.gander.migrate.error.InvalidMigrationsException;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.model.StatementCursor;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileCursorTest {

    private static final String SMALL =
            "-- +goose Up\n\n-- a table\nSELECT 1;\n\n  SELECT\n  2;\n-- +goose Down\nSELECT 3;\n";
    private static final String LARGE = "-- +goose Up\nSELECT 1;\n"
            + ("SELECT '" + "x".repeat(990) + "';\n").repeat(1100) + "-- +goose Down\nSELECT 3;\n";

    @TempDir
    Path folder;

    @Test
    void statements_have_numbers_and_lines() throws IOException {
        Migration migration = parsed(SMALL);

        assertThat(Scripts.statements(migration.up()))
                .extracting(
                        Statement::number,
                        Statement::text,
                        statement -> statement.position().toString())
                .containsExactly(
                        Tuple.tuple(1, "SELECT 1;", "0001_a.sql:4"), Tuple.tuple(2, "SELECT\n  2;", "0001_a.sql:6"));
        assertThat(Scripts.statements(migration.script(Direction.DOWN)))
                .extracting(statement -> statement.position().line())
                .containsExactly(9);
        assertThat(migration.up().fileBytes()).isEqualTo(SMALL.length());
    }

    @Test
    void a_script_is_read_as_often_as_it_is_opened() throws IOException {
        Migration migration = parsed(LARGE);

        assertThat(Scripts.statements(migration.up())).hasSize(1101);
        assertThat(Scripts.statements(migration.up())).hasSize(1101);
        assertThat(migration.up().isEmpty()).isFalse();
    }

    @Test
    void the_end_stays_the_end() throws IOException {
        try (StatementCursor cursor = parsed(LARGE).down().open()) {
            assertThat(cursor.next()).isPresent();
            assertThat(cursor.next()).isEmpty();
            assertThat(cursor.next()).isEmpty();
        }
    }

    @Test
    void a_small_file_that_changed_gives_no_statement() throws IOException {
        Migration migration = parsed(SMALL);
        write(SMALL + "-- more\n");

        assertThatThrownBy(() -> migration.up().open())
                .isInstanceOf(ChangedFileException.class)
                .hasMessageContaining("0001_a.sql");
    }

    @Test
    void a_small_file_that_became_large_gives_no_statement() throws IOException {
        Migration migration = parsed(SMALL);
        write(LARGE);

        assertThatThrownBy(() -> migration.up().open()).isInstanceOf(ChangedFileException.class);
    }

    @Test
    void a_large_file_that_changed_does_not_come_to_its_end() throws IOException {
        Migration migration = parsed(LARGE);
        write(LARGE.replace("SELECT 3", "SELECT 4"));

        assertThatThrownBy(() -> Scripts.statements(migration.up())).isInstanceOf(ChangedFileException.class);
    }

    @Test
    void a_change_of_line_ends_is_none() throws IOException {
        Migration small = parsed(SMALL);
        write(SMALL.replace("\n", "\r\n") + "\r\n");

        assertThat(Scripts.statements(small.up())).hasSize(2);
    }

    @Test
    void a_file_that_has_gone_or_became_unreadable_has_changed() throws IOException {
        Migration small = parsed(SMALL);
        Migration large = parsed(LARGE);
        Files.write(file(), new byte[] {(byte) 0xff});
        assertThatThrownBy(() -> small.up().open()).isInstanceOf(ChangedFileException.class);
        assertThatThrownBy(() -> Scripts.statements(large.up())).isInstanceOf(ChangedFileException.class);

        Files.delete(file());
        assertThatThrownBy(() -> small.up().open()).isInstanceOf(ChangedFileException.class);
        assertThatThrownBy(() -> large.up().open()).isInstanceOf(ChangedFileException.class);
    }

    @Test
    void an_unfinished_down_is_refused_and_up_is_not() throws IOException {
        Migration migration = parsed(SMALL + "SELECT 4\n");

        assertThat(migration.up().defect()).isEmpty();
        assertThat(Scripts.statements(migration.up())).hasSize(2);
        assertThat(migration.down().defect())
                .hasValueSatisfying(
                        problem -> assertThat(problem.toString()).startsWith("0001_a.sql:10: in the Down section"));
        assertThatThrownBy(() -> migration.down().open())
                .isInstanceOf(InvalidMigrationsException.class)
                .hasMessageContaining("unterminated-down");
    }

    @Test
    void a_file_that_cannot_be_read_is_judged_so() {
        ParsedMigration parsed = Scripts.parse("a", () -> Files.newInputStream(file()));

        assertThat(Scripts.codes(parsed)).containsExactly("unreadable");
        assertThat(parsed.migration()).isEmpty();
    }

    @Test
    void streams_are_closed() throws IOException {
        write(LARGE);
        CountedOpenings openings = new CountedOpenings(file());
        Migration migration = Scripts.parse("a", openings::open).migration().orElseThrow();
        try (StatementCursor cursor = migration.up().open()) {
            cursor.next();
        }

        assertThat(openings.opened).isEqualTo(2);
        assertThat(openings.closed).isEqualTo(2);
    }

    @Test
    void a_stream_that_fails_to_close_masks_nothing() throws IOException {
        write(LARGE);
        boolean[] failing = {false};
        Migration migration = Scripts.parse("a", () -> new FilterInputStream(Files.newInputStream(file())) {
                    @Override
                    public void close() throws IOException {
                        super.close();
                        if (failing[0]) {
                            throw new IOException("no");
                        }
                    }
                })
                .migration()
                .orElseThrow();
        failing[0] = true;

        assertThat(Scripts.statements(migration.up())).hasSize(1101);
    }

    private Migration parsed(String text) throws IOException {
        write(text);
        return Scripts.parse("a", () -> Files.newInputStream(file()))
                .migration()
                .orElseThrow();
    }

    private Path file() {
        return folder.resolve("0001_a.sql");
    }

    private void write(String text) throws IOException {
        Files.write(file(), List.of(text.getBytes(StandardCharsets.UTF_8)).get(0));
    }

    private static final class CountedOpenings {
        private final Path file;
        private int opened;
        private int closed;

        CountedOpenings(Path file) {
            this.file = file;
        }

        InputStream open() throws IOException {
            opened++;
            return new FilterInputStream(Files.newInputStream(file)) {
                @Override
                public void close() throws IOException {
                    closed++;
                    super.close();
                }
            };
        }
    }
}

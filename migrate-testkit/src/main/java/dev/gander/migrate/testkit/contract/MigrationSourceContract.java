package dev.gander.migrate.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.Problem;
import dev.gander.migrate.model.ProblemCode;
import dev.gander.migrate.model.RawFile;
import dev.gander.migrate.model.RawMigration;
import dev.gander.migrate.model.RawReplaceable;
import dev.gander.migrate.source.MigrationSource;
import dev.gander.migrate.source.SourceListing;
import dev.gander.migrate.testkit.Migrations;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a place lists the SQL migrations that it holds. */
public abstract class MigrationSourceContract {

    @TempDir
    Path folder;

    /** A source of the files that are in the folder now, brought to wherever this source looks. */
    protected abstract MigrationSource sourceOf(Path files) throws IOException;

    /** A source of a place that does not exist, and whose name holds the word {@code nowhere}. */
    protected abstract MigrationSource sourceOfNowhere(Path temporary) throws IOException;

    @Test
    void migrations_come_in_the_order_of_their_numbers() throws IOException {
        SourceListing listing = list(files -> files.file("10_ten.sql", "")
                .file("2_two.sql", "")
                .file("0001_one.sql", "")
                .file("20260102030405_timestamp.sql", ""));

        assertThat(listing.migrations())
                .extracting(migration -> migration.version().number())
                .containsExactly(1L, 2L, 10L, 20260102030405L);
        assertThat(listing.migrations())
                .extracting(RawMigration::name)
                .containsExactly("one", "two", "ten", "timestamp");
        assertThat(listing.problems()).isEmpty();
    }

    @Test
    void an_origin_is_the_path_within_the_place() throws IOException {
        SourceListing listing = list(files -> files.file("0001_one.sql", ""));

        assertThat(listing.migrations())
                .extracting(migration -> migration.origin().path())
                .containsExactly("0001_one.sql");
    }

    @Test
    void contents_come_byte_for_byte_as_often_as_they_are_asked_for() throws IOException {
        String text = "\uFEFF-- +goose Up\r\nSELECT 'ä€😀';\r\n\u00A0no line end";
        SourceListing listing = list(files -> files.file("0001_one.sql", text));

        RawMigration migration = listing.migrations().get(0);

        assertThat(text(migration)).isEqualTo(text);
        assertThat(text(migration)).isEqualTo(text);
    }

    @Test
    void two_files_of_one_version_are_both_listed_and_reported() throws IOException {
        SourceListing listing = list(files -> files.file("0001_one.sql", "").file("001_other.sql", ""));

        assertThat(listing.migrations()).hasSize(2);
        assertThat(listing.problems()).extracting(Problem::code).containsExactly(ProblemCode.DUPLICATE_VERSION);
    }

    @Test
    void sub_folders_are_not_read() throws IOException {
        SourceListing listing = list(files -> files.file("0001_one.sql", "").file("old/0002_two.sql", ""));

        assertThat(listing.migrations()).extracting(RawMigration::name).containsExactly("one");
        assertThat(listing.problems()).extracting(Problem::code).containsExactly(ProblemCode.LOOK_ALIKE);
    }

    @Test
    void replaceables_lie_in_a_folder_of_their_own_and_have_their_own_numbers() throws IOException {
        SourceListing listing = list(files -> files.file("0010_ten.sql", "")
                .file("replaceable/020_b.sql", "")
                .file("replaceable/10_a.sql", "SELECT 1;"));

        assertThat(listing.migrations()).extracting(RawMigration::name).containsExactly("ten");
        assertThat(listing.replaceables())
                .extracting(RawReplaceable::stem)
                .containsExactly("replaceable/10_a", "replaceable/020_b");
        assertThat(text(listing.replaceables().get(0))).isEqualTo("SELECT 1;");
        assertThat(listing.problems()).isEmpty();
    }

    @Test
    void migrations_may_lie_in_persistent_and_then_not_beside_it() throws IOException {
        SourceListing listing = list(files -> files.file("persistent/0001_one.sql", "")
                .file("replaceable/010_a.sql", "")
                .file("0002_two.sql", ""));

        assertThat(listing.migrations())
                .extracting(migration -> migration.origin().path())
                .containsExactly("persistent/0001_one.sql");
        assertThat(listing.replaceables()).hasSize(1);
        assertThat(listing.problems()).extracting(Problem::code).containsExactly(ProblemCode.MISPLACED);
    }

    @Test
    void what_a_person_would_take_for_a_migration_is_reported_and_anything_else_is_not() throws IOException {
        SourceListing listing = list(files -> files.file("0001_one.sql", "")
                .file("0002_two.SQL", "")
                .file("0003_three.sql.orig", "")
                .file("README.md", "")
                .file("expected.txt", ""));

        assertThat(listing.migrations()).hasSize(1);
        assertThat(listing.problems())
                .extracting(problem -> problem.position().origin().path())
                .containsExactly("0002_two.SQL", "0003_three.sql.orig");
        assertThat(listing.problems()).extracting(Problem::code).containsOnly(ProblemCode.LOOK_ALIKE);
    }

    @Test
    void a_sql_file_without_a_version_is_a_bad_name() throws IOException {
        SourceListing listing = list(files -> files.file("views.sql", "").file("0_zero.sql", ""));

        assertThat(listing.migrations()).isEmpty();
        assertThat(listing.problems()).extracting(Problem::code).containsOnly(ProblemCode.BAD_NAME);
    }

    @Test
    void a_place_that_does_not_exist_is_refused_by_name() throws IOException {
        MigrationSource source = sourceOfNowhere(folder);

        assertThat(source.place()).contains("nowhere");
        assertThatThrownBy(source::list).isInstanceOf(UsageException.class).hasMessageContaining("nowhere");
    }

    private SourceListing list(UnaryOperator<Migrations> written) throws IOException {
        Path files = written.apply(Migrations.in(folder.resolve("files"))).folder();
        return sourceOf(files).list();
    }

    private static String text(RawFile file) {
        try (InputStream bytes = file.content().open()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

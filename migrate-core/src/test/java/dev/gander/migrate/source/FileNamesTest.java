package dev.gander.migrate.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.model.Problem;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names are those of migrations, which look like it, and which are no concern. */
final class FileNamesTest {

    @TempDir
    Path folder;

    private SourceFolder files() {
        return new SourceFolder(folder);
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
        files().put(name);

        assertThat(files().list().migrations()).singleElement().satisfies(migration -> {
            assertThat(migration.version().number()).isEqualTo(version);
            assertThat(migration.name()).isEqualTo(words);
            assertThat(migration.origin().path()).isEqualTo(name);
        });
    }

    @Test
    void a_name_may_hold_a_line_feed() throws IOException {
        files().put("0001_a\nb.sql");

        assertThat(files().list().migrations().get(0).name()).isEqualTo("a\nb");
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
        files().put(name);

        assertThat(files().list().migrations()).isEmpty();
        assertThat(files().problems()).containsExactly(name + " bad-name");
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
        files().put(name);

        assertThat(files().list().problems())
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
        files().put(name);

        assertThat(files().list().migrations()).isEmpty();
        assertThat(files().problems()).containsExactly(name + " look-alike");
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
        files().put(name);

        assertThat(files().list().migrations()).isEmpty();
        assertThat(files().list().problems()).isEmpty();
    }
}

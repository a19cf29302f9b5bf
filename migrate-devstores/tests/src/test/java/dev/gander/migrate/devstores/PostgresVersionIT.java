package dev.gander.migrate.devstores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another version than the one on the class path, from its own jar. */
final class PostgresVersionIT {

    private static final Path BINARIES = Path.of("target/binaries");

    @TempDir
    private Path folder;

    @Test
    void a_jar_of_another_version_is_served_beside_the_default_one() throws Exception {
        try (DevPostgres standard = DevPostgres.start(
                        DevPostgresSettings.throwaway(PostgresBinaries.fromClassPath(BINARIES), folder.resolve("a")));
                DevPostgres newest = DevPostgres.start(DevPostgresSettings.throwaway(newest(), folder.resolve("b")))) {
            assertThat(majorVersion(standard)).isEqualTo(16);
            assertThat(majorVersion(newest)).isEqualTo(18);
        }
    }

    @Test
    void data_of_another_version_is_refused_with_both_versions_named() throws Exception {
        Path data = folder.resolve("data");
        DevPostgres.start(DevPostgresSettings.durable(PostgresBinaries.fromClassPath(BINARIES), data))
                .close();
        assertThatThrownBy(() -> DevPostgres.start(DevPostgresSettings.durable(newest(), data)))
                .isInstanceOf(DevStoreException.class)
                .hasMessageContaining("version 16")
                .hasMessageContaining("18")
                .hasMessageContaining("delete its folder");
    }

    private static PostgresBinaries newest() throws IOException {
        try (var jars = Files.list(Path.of("target/newest-postgres"))) {
            return PostgresBinaries.fromJar(jars.findFirst().orElseThrow(), BINARIES);
        }
    }

    private static int majorVersion(DevPostgres postgres) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("postgres"))) {
            return connection.getMetaData().getDatabaseMajorVersion();
        }
    }
}

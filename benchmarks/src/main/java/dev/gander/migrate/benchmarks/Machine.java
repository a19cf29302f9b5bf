package dev.gander.migrate.benchmarks;

import dev.gander.migrate.devstores.DevPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.stream.Collectors;

/** What the figures were measured on. */
final class Machine {

    private Machine() {}

    static String line(Settings settings, DevPostgres postgres) {
        String runtimes = settings.ganders().stream().map(Machine::runtime).collect(Collectors.joining(", "));
        return System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " cores; Java " + runtimes + "; PostgreSQL "
                + version(postgres) + " on this machine, durable";
    }

    /** The exact version, from the file that each runtime carries. */
    private static String runtime(Gander gander) {
        Properties release = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(gander.javaHome(), "release"))) {
            release.load(reader);
        } catch (IOException e) {
            return String.valueOf(gander.feature());
        }
        return release.getProperty("JAVA_VERSION", String.valueOf(gander.feature()))
                .replace("\"", "");
    }

    private static String version(DevPostgres postgres) {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("postgres"))) {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new BenchmarkException("Cannot ask the server for its version", e);
        }
    }
}

package dev.gander.migrate.postgres;

import dev.gander.migrate.testkit.server.PostgresExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** The versions that the tests run on: the default one, the newest, and what Debian's package has installed. */
final class Servers {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    private Servers() {}

    static Stream<Named<PostgresExtension>> all() {
        return Stream.concat(
                Stream.of(
                        Named.of("default", PostgresExtension.ofDefaultVersion()),
                        Named.of("newest", PostgresExtension.fromJar(newest()))),
                installed());
    }

    /** One is enough where the server's version makes no difference. */
    static PostgresExtension one() {
        return PostgresExtension.ofDefaultVersion();
    }

    private static Stream<Named<PostgresExtension>> installed() {
        Path home = DEBIAN.resolve("15");
        return Files.isExecutable(home.resolve("bin/postgres"))
                ? Stream.of(Named.of("Debian's 15", PostgresExtension.installedIn(home)))
                : Stream.of();
    }

    private static Path newest() {
        try (Stream<Path> jars = Files.list(Path.of("target/newest-postgres"))) {
            return jars.findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("The build copies the newest server's jar before the tests", e);
        }
    }
}

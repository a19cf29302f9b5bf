package dev.gander.migrate.postgres;

import dev.gander.migrate.devstores.PostgresBinaries;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** The versions that the tests run on: the default one, the newest, and what Debian's package has installed. */
final class Servers {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql/15");

    /** Where the tests unpack binaries for servers of their own. */
    static final Path UNPACKED = Path.of("target/binaries");

    private Servers() {}

    static Stream<Named<PostgresExtension>> all() {
        return Stream.concat(
                Stream.of(
                        Named.of("default", PostgresExtension.ofDefaultVersion()),
                        Named.of("newest", PostgresExtension.fromJar(newest()))),
                debian().stream().map(home -> Named.of("Debian's 15", PostgresExtension.installedIn(home))));
    }

    /** One is enough where the server's version makes no difference. */
    static PostgresExtension one() {
        return PostgresExtension.ofDefaultVersion();
    }

    /** For tests that start servers of their own. */
    static Stream<Named<PostgresBinaries>> binaries() {
        return Stream.concat(
                Stream.of(
                        Named.of("default", PostgresBinaries.fromClassPath(UNPACKED)),
                        Named.of("newest", PostgresBinaries.fromJar(newest(), UNPACKED))),
                debian().stream().map(home -> Named.of("Debian's 15", new PostgresBinaries(home))));
    }

    /** A developer's machine may do without; where all must have run, its absence is a failure. */
    private static Optional<Path> debian() {
        boolean installed = Files.isExecutable(DEBIAN.resolve("bin/postgres"));
        if (!installed && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("No server in " + DEBIAN + ": run ci/install-tools");
        }
        return Optional.of(DEBIAN).filter(home -> installed);
    }

    private static Path newest() {
        try (Stream<Path> jars = Files.list(Path.of("target/newest-postgres"))) {
            return jars.findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("The build copies the newest server's jar before the tests", e);
        }
    }
}

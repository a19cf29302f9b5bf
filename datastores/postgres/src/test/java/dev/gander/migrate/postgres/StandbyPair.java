package dev.gander.migrate.postgres;

import dev.gander.migrate.devstores.DevPostgres;
import dev.gander.migrate.devstores.DevPostgresSettings;
import dev.gander.migrate.devstores.PostgresBinaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** A primary, and a hot standby that follows it. */
record StandbyPair(DevPostgres primary, DevPostgres standby) implements AutoCloseable {

    /** The standby begins as a copy of the stopped primary, and streams from there on. */
    static StandbyPair start(PostgresBinaries binaries, Path folder) {
        DevPostgresSettings first = DevPostgresSettings.durable(binaries, folder.resolve("primary"));
        DevPostgres.start(first).close();
        copyAsStandby(folder.resolve("primary"), folder.resolve("standby"));
        DevPostgres primary = DevPostgres.start(first);
        DevPostgresSettings second = DevPostgresSettings.durable(binaries, folder.resolve("standby"))
                .withParameter(
                        "primary_conninfo", "host=127.0.0.1 port=" + primary.port() + " user=" + primary.superuser());
        return new StandbyPair(primary, DevPostgres.start(second));
    }

    private static void copyAsStandby(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
            Files.createFile(to.resolve("standby.signal"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy " + from, e);
        }
    }

    @Override
    public void close() {
        standby.close();
        primary.close();
    }
}

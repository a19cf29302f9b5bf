package dev.gander.estate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A service as it lies in the checkout: whoever is there is tested, and no test names the services one by one.
 *
 * @param name of the service and of its folder
 */
record ServiceFolder(String name) {

    private static final Path SERVICES = Path.of("../services");
    private static final Pattern MAIN = Pattern.compile("<migrate\\.main>(.*)</migrate\\.main>");

    /** Every service of this checkout, by name. */
    static List<ServiceFolder> all() {
        try (Stream<Path> folders = Files.list(SERVICES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .map(folder -> new ServiceFolder(folder.getFileName().toString()))
                    .sorted((one, other) -> one.name.compareTo(other.name))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Those that declare keys of a Redis. */
    static List<ServiceFolder> withKeyspace() {
        return all().stream()
                .filter(service -> Files.exists(service.path("migrations/redis/keyspace.yaml")))
                .toList();
    }

    Path path(String file) {
        return SERVICES.resolve(name).resolve(file);
    }

    /** The class that names the service's targets. */
    Class<?> main() {
        try {
            Matcher main = MAIN.matcher(Files.readString(path("pom.xml")));
            if (!main.find()) {
                throw new AssertionError(path("pom.xml") + " names no migrate.main");
            }
            return Class.forName(main.group(1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ClassNotFoundException absent) {
            throw new AssertionError("estate/pom.xml does not name the service " + name, absent);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}

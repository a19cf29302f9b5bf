package dev.gander.migrate.template;

import dev.gander.migrate.error.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The checkout that a service is written into, to be read.
 *
 * @param root its folder
 */
record Checkout(Path root) {

    /** The text of a file, when it is there. */
    Optional<String> find(String file) {
        Path path = root.resolve(file);
        return Files.exists(path) ? Optional.of(text(path)) : Optional.empty();
    }

    /**
     * The text of a file that every checkout has.
     *
     * @throws UsageException when it is not there
     */
    String read(String file) {
        return find(file)
                .orElseThrow(() -> new UsageException(
                        file + " is not in " + root, "Call ./migrate new-service in a checkout of the services."));
    }

    boolean has(String path) {
        return Files.exists(root.resolve(path));
    }

    /** The folders of the services, by name. */
    List<String> services() {
        try (Stream<Path> folders = Files.list(root.resolve("services"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

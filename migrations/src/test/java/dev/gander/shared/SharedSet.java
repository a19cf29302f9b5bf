package dev.gander.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A set for Postgres.
 *
 * @param folder absolute, and ending in {@code <set>/postgres}
 */
record SharedSet(Path folder) {

    private static final Path MODULE = Path.of("").toAbsolutePath();

    /** Those of this module: they are found, as their files are. */
    static List<SharedSet> all() {
        try (Stream<Path> folders = Files.find(MODULE, 2, (path, attributes) -> path.endsWith("postgres"))) {
            return folders.sorted().map(SharedSet::new).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot list the sets in " + MODULE, failure);
        }
    }

    /** As the engine knows it. */
    String name() {
        return folder.getName(folder.getNameCount() - 2).toString().replace('-', '_');
    }

    /** The same files in another place. */
    SharedSet copiedUnder(Path place) {
        Path copy = place.resolve(MODULE.relativize(folder));
        try (Stream<Path> found = Files.walk(folder)) {
            Files.createDirectories(copy.getParent());
            for (Path path : found.toList()) {
                Files.copy(path, copy.resolve(folder.relativize(path)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot copy " + folder, failure);
        }
        return new SharedSet(copy);
    }

    /** A file more of it, in its own folder. */
    OneFileMore oneFileMore() {
        return oneFileMoreIn(folder);
    }

    /** A file more of it, in another folder that its files are found in too. */
    OneFileMore oneFileMoreIn(Path other) {
        return new OneFileMore(Files.isDirectory(folder.resolve("persistent")) ? other.resolve("persistent") : other);
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}

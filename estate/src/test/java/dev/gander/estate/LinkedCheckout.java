package dev.gander.estate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * This checkout seen from another root, so that what the launcher keeps beside it (stores, caches) is the test's own. A Maven
 * that only fails stands first on the path: everything is built by now, and a build inside the build would harm it.
 */
final class LinkedCheckout implements AutoCloseable {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> MODULES = List.of(
            "pom.xml",
            "migrate-core",
            "migrate-program",
            "migrate-startup",
            "migrate-cli",
            "migrate-devstores",
            "migrate-template",
            "neo4j-server",
            "datastores",
            "estate",
            "services/pom.xml");

    private final Path root;

    private LinkedCheckout(Path root) {
        this.root = root;
    }

    static LinkedCheckout in(Path folder) throws IOException {
        return at(folder.resolve("a check out"));
    }

    /** A checkout whose own folder has a name of the test's choice. */
    static LinkedCheckout at(Path place) throws IOException {
        Path root = Files.createDirectories(place);
        Files.copy(ROOT.resolve("migrate"), root.resolve("migrate"));
        Files.copy(ROOT.resolve("Makefile"), root.resolve("Makefile"));
        copy(ROOT.resolve("services/packaging"), Files.createDirectories(root.resolve("services/packaging")));
        for (String path : linked()) {
            Files.createSymbolicLink(root.resolve(path), ROOT.resolve(path));
        }
        Path maven = Files.createDirectories(place.resolveSibling("tools")).resolve("mvn");
        Files.writeString(maven, "#!/bin/sh\necho 'nothing should be built here' >&2\nexit 1\n");
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new LinkedCheckout(root);
    }

    private static List<String> linked() {
        Stream<String> services = ServiceFolder.all().stream().map(service -> "services/" + service.name());
        return Stream.concat(MODULES.stream(), services).toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                Files.copy(entry, to.resolve(entry.getFileName()));
            }
        }
    }

    Path path(String file) {
        return root.resolve(file);
    }

    /** The launcher, or another script of the checkout. */
    ShippedCommand command(String script, Map<String, String> environment) {
        String path = root.resolveSibling("tools") + ":" + System.getenv("PATH");
        Map<String, String> all = new HashMap<>(Map.of("PATH", path));
        all.putAll(environment);
        return new ShippedCommand(root.resolve(script), all);
    }

    /** Takes the links away, so that who deletes the folder meets nothing of the real checkout. */
    @Override
    public void close() throws IOException {
        for (String path : linked()) {
            Files.delete(root.resolve(path));
        }
    }
}

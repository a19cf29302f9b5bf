package dev.gander.estate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A git repository with the files of the graph service, the scripts of this checkout and its hook, whose program is the one
 * that is built here. A Maven that only fails stands first on the path.
 */
final class HookedCheckout implements AutoCloseable {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> COPIED = List.of(
            "pom.xml", "migrate", "ci", "services/packaging", "services/graph/pom.xml", "services/graph/migrations");

    private final Path root;
    private final Path tools;

    private HookedCheckout(Path folder) {
        this.root = folder.resolve("a check out");
        this.tools = folder.resolve("tools");
    }

    static HookedCheckout in(Path folder) throws Exception {
        HookedCheckout checkout = new HookedCheckout(folder);
        for (String path : COPIED) {
            copy(ROOT.resolve(path), checkout.root.resolve(path));
        }
        Files.createSymbolicLink(checkout.target(), ROOT.resolve("services/graph/target"));
        Files.writeString(checkout.root.resolve(".gitignore"), "target\n");
        Path maven = Files.createDirectories(checkout.tools).resolve("mvn");
        Files.writeString(maven, "#!/bin/sh\necho 'nothing should be built here' >&2\nexit 1\n");
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
        checkout.succeeds("init", "-q", "-b", "trunk");
        checkout.succeeds("config", "core.hooksPath", "ci/hooks");
        checkout.succeeds("add", "--all");
        return checkout;
    }

    /** Times are kept, since a newer file makes its program stale. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling("."));
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private Path target() {
        return root.resolve("services/graph/target");
    }

    /** The folder of the files of graph/sqlite. */
    Path migrations() {
        return root.resolve("services/graph/migrations/sqlite");
    }

    /** Makes the snapshot of graph/sqlite anew. */
    void snapshot() {
        EstateCall call = EstateCall.of(
                Map.of(),
                "snapshot",
                "--out",
                "--target",
                "graph/sqlite",
                "--dir",
                migrations().toString());
        assertThat(call.exitCode()).as(call.err()).isZero();
    }

    void succeeds(String... words) throws Exception {
        assertThat(git(words).all()).startsWith("exit code 0");
    }

    ShippedCommand.Result git(String... words) throws Exception {
        List<String> all = new ArrayList<>(
                List.of("-C", root.toString(), "-c", "user.name=ada", "-c", "user.email=ada@localhost"));
        all.addAll(List.of(words));
        return new ShippedCommand(Path.of("git"), Map.of("PATH", tools + ":" + System.getenv("PATH")))
                .run(all.toArray(String[]::new));
    }

    /** Takes the link away, so that who deletes the folder meets nothing of the real checkout. */
    @Override
    public void close() throws IOException {
        Files.delete(target());
    }
}

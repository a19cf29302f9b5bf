package dev.gander.migrate.template;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a new service changes of this checkout, in a folder of its own.
 *
 * @param root of the copy
 */
record CopiedCheckout(Path root) {

    private static final Path ORIGIN = Path.of("..");
    private static final List<String> FILES = List.of(
            "README.md",
            "docs/usage.md",
            "docs/estate.md",
            "services/pom.xml",
            "estate/pom.xml",
            "estate/src/main/java/dev/gander/estate/EstateMigrations.java");

    /** How a call ended. */
    record Ended(int exitCode, String out, String err) {}

    static CopiedCheckout in(Path root) throws IOException {
        for (String file : FILES) {
            copy(ORIGIN.resolve(file), root.resolve(file));
        }
        for (String service : new Checkout(ORIGIN).services()) {
            Path folder = Path.of("services", service);
            for (String file : List.of("pom.xml", "migrations/redis/keyspace.yaml", "migrations/redis/KEYSPACE.md")) {
                copy(ORIGIN.resolve(folder).resolve(file), root.resolve(folder).resolve(file));
            }
        }
        return new CopiedCheckout(root);
    }

    Ended newService(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = new NewServiceProgram(root, new PrintWriter(out), new PrintWriter(err)).run(words);
        return new Ended(exitCode, out.toString(), err.toString());
    }

    String text(String file) throws IOException {
        return Files.readString(root.resolve(file));
    }

    /** Every file and its text. */
    SortedMap<String, String> everything() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.toList()) {
                files.put(root.relativize(path).toString(), Files.isRegularFile(path) ? Files.readString(path) : "");
            }
        }
        return files;
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        }
    }
}

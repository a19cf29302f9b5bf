package dev.gander.migrate.devstores;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * An installed Java runtime.
 *
 * @param home the folder above {@code bin/java}
 * @param feature the feature version, such as 17 or 25
 */
public record JavaRuntime(Path home, int feature) {

    private static final Path INSTALLED = Path.of("/usr/lib/jvm");

    /** The runtime that this program runs on. */
    public static JavaRuntime current() {
        return new JavaRuntime(Platform.javaHome(), Runtime.version().feature());
    }

    /**
     * A runtime of at least that feature version: this program's own, else the one in a named folder, else one of those that
     * the system's packages installed, the oldest that is new enough.
     *
     * @param named folders to look in first, for instance from a variable of the environment
     */
    public static Optional<JavaRuntime> atLeast(int feature, List<Path> named) {
        Stream<JavaRuntime> found =
                Stream.concat(named.stream(), installed().stream()).flatMap(home -> in(home).stream());
        return Stream.concat(Stream.of(current()), found)
                .filter(runtime -> runtime.feature() >= feature)
                .findFirst();
    }

    private static List<Path> installed() {
        if (!Files.isDirectory(INSTALLED)) {
            return List.of();
        }
        try (Stream<Path> homes = Files.list(INSTALLED)) {
            return homes.flatMap(home -> in(home).stream())
                    .sorted(Comparator.comparing(JavaRuntime::feature).thenComparing(JavaRuntime::home))
                    .map(JavaRuntime::home)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** What a folder holds, by the file in which every runtime names its version. */
    private static Optional<JavaRuntime> in(Path home) {
        if (!Files.isExecutable(home.resolve("bin/java"))) {
            return Optional.empty();
        }
        Properties release = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
            release.load(reader);
            String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
            return Optional.of(
                    new JavaRuntime(home, Runtime.Version.parse(version).feature()));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Path java() {
        return home.resolve("bin/java");
    }
}

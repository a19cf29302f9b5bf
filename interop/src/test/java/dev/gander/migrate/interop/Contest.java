package dev.gander.migrate.interop;

import dev.gander.migrate.interop.Store.Dialect;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A folder of migrations on one product. A folder below {@code src/test/resources} may hold a file
 * {@code contest.properties}:
 *
 * <pre>
 * dialects = sqlite,postgres       both when it is not said
 * table = goose_db_version         may name a schema
 * before.postgres = CREATE …       what a store holds before
 * variable.NAME = value            for ENVSUB
 * </pre>
 *
 * and a folder {@code late} with files that come when the first turns are over.
 */
record Contest(Path folder, Dialect dialect, Map<String, String> settings) {

    private static final Path CASES = Path.of("src/test/resources/turns");
    private static final Path SCHEMAS = Path.of("src/test/resources/schemas");
    private static final Path SETTINGS_OF_SERVICES = Path.of("src/test/resources/services");
    private static final Path SERVICES = Path.of("../services");

    /** Every case and every folder of the services. */
    static Stream<Contest> all() {
        return Stream.concat(below(CASES), services());
    }

    /** Every schema of a size and a style that projects have. */
    static Stream<Contest> schemas() {
        return below(SCHEMAS);
    }

    private static Stream<Contest> below(Path parent) {
        return folders(parent).stream().flatMap(folder -> {
            Map<String, String> settings = settings(folder);
            return Arrays.stream(
                            settings.getOrDefault("dialects", "sqlite,postgres").split(","))
                    .map(name -> new Contest(folder, Dialect.named(name), settings));
        });
    }

    private static Stream<Contest> services() {
        return folders(SERVICES).stream()
                .flatMap(service -> Arrays.stream(Dialect.values())
                        .filter(dialect -> Files.isDirectory(service.resolve("migrations/" + dialect.target())))
                        .map(dialect -> new Contest(
                                service.resolve("migrations/" + dialect.target()),
                                dialect,
                                settings(SETTINGS_OF_SERVICES.resolve(service.getFileName())))));
    }

    Workplace place(Store store, Path migrations) {
        String before = settings.get("before." + dialect.target());
        if (before != null) {
            store.execute(before);
        }
        Map<String, String> variables = new HashMap<>();
        settings.forEach((name, value) -> {
            if (name.startsWith("variable.")) {
                variables.put(name.substring("variable.".length()), value);
            }
        });
        return new Workplace(store, migrations, settings.getOrDefault("table", Workplace.TABLE), variables);
    }

    /** Both tools get a copy: late files come into it. */
    Path copyTo(Path copy) throws IOException {
        Files.createDirectories(copy);
        copyFiles(folder, copy);
        return copy;
    }

    boolean hasLateFiles() {
        return Files.isDirectory(folder.resolve("late"));
    }

    void addLateFiles(Path copy) throws IOException {
        copyFiles(folder.resolve("late"), copy);
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        try (var files = Files.newDirectoryStream(from, "*.sql")) {
            for (Path file : files) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    /** The versions of all files, late ones too, and those around them. */
    List<Long> versions() {
        List<Long> versions = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d+_.*\\.sql"))
                    .forEach(name -> versions.add(Long.valueOf(name.substring(0, name.indexOf('_')))));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
        versions.add(0L);
        versions.add(2L);
        versions.sort(Long::compare);
        return versions;
    }

    private static List<Path> folders(Path parent) {
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + parent.toAbsolutePath(), e);
        }
    }

    private static Map<String, String> settings(Path folder) {
        Path file = folder.resolve("contest.properties");
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
        }
        Map<String, String> settings = new HashMap<>();
        properties.forEach((name, value) -> settings.put((String) name, (String) value));
        return settings;
    }

    @Override
    public String toString() {
        Path name = folder.getFileName();
        return folder.endsWith(Path.of("migrations", dialect.target()))
                ? folder.getName(folder.getNameCount() - 3) + "/" + dialect.target()
                : name + " on " + dialect.target();
    }
}

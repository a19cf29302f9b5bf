package dev.gander.migrate.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A service's program, as its launcher starts it with one runtime.
 *
 * @param feature the runtime's feature version, such as 17
 * @param javaHome where the runtime is
 * @param launcher the launcher
 * @param words what the launcher becomes, up to the main class
 */
record Gander(int feature, String javaHome, String launcher, List<String> words) {

    private static final String SERVICE = "extract";
    private static final int FIRST_WORD = 3;

    Gander {
        words = List.copyOf(words);
    }

    /** @param file feature version, home, launcher and then the words, one per line */
    static Gander read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return new Gander(
                    Integer.parseInt(lines.get(0)),
                    lines.get(1),
                    lines.get(2),
                    lines.subList(FIRST_WORD, lines.size()));
        } catch (IOException e) {
            throw new BenchmarkException("Cannot read how to start Gander from " + file, e);
        }
    }

    String java() {
        return words.get(0);
    }

    /** The options that the launcher chooses; without the archive, which is made for one class path. */
    List<String> options() {
        return words.subList(1, classPath()).stream()
                .filter(option -> !option.contains("=") || !option.startsWith("-XX:"))
                .toList();
    }

    /** Applies what a folder holds to a store. */
    Command up(Start start, Place place, Path folder) {
        return ask(start, place, folder, "up");
    }

    /** Calls a command on a store with what a folder holds. */
    Command ask(Start start, Place place, Path folder, String... words) {
        return command(start)
                .with(words)
                .with("--target", place.target(), "--dir", folder.toString())
                .withVariable(
                        SERVICE.toUpperCase(Locale.ROOT) + "_" + place.target().toUpperCase(Locale.ROOT) + "_URL",
                        place.url());
    }

    private Command command(Start start) {
        return switch (start) {
            case PLAIN -> {
                List<String> plain = new ArrayList<>(List.of(java()));
                plain.addAll(words.subList(classPath(), words.size()));
                yield Command.of(plain.toArray(String[]::new));
            }
            case TUNED -> Command.of(words.toArray(String[]::new));
            case LAUNCHER -> Command.of(launcher, SERVICE).withVariable("JAVA_HOME", javaHome);
        };
    }

    private int classPath() {
        return words.indexOf("-cp");
    }
}

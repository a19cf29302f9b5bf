package dev.gander.migrate.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@link FlywayUp} with the same runtime as Gander, plain and with what the launcher does for Gander. */
final class FlywayPeer {

    private static final int FIRST_WITH_AOT_CACHE = 25;

    private final Gander gander;
    private final String classPath;
    private final Path archive;

    /**
     * @param gander whose runtime and options to use
     * @param classPath Flyway, its drivers, and the jar of this module
     * @param folder where its archive of classes goes
     */
    FlywayPeer(Gander gander, String classPath, Path folder) {
        this.gander = gander;
        this.classPath = classPath;
        this.archive = folder.resolve("flyway-" + gander.feature() + ".archive");
    }

    /** Writes down the classes that a run loads, as it is done for Gander; {@link Start#TUNED} then starts with them. */
    void archiveClasses(Stopwatch stopwatch, Place place, Path folder) {
        String dump = (hasAotCache() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive;
        stopwatch.time(tuned(List.of(dump)).with(place.jdbcUrl(), folder.toString()));
        if (!Files.isRegularFile(archive)) {
            throw new BenchmarkException("The runtime wrote no archive for Flyway: " + stopwatch.lastOutput());
        }
    }

    Command up(Start start, Place place, Path folder) {
        Command java = start == Start.PLAIN ? command(List.of()) : tuned(List.of(use()));
        return java.with(place.jdbcUrl(), folder.toString());
    }

    private boolean hasAotCache() {
        return gander.feature() >= FIRST_WITH_AOT_CACHE;
    }

    private String use() {
        return (hasAotCache() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive;
    }

    private Command tuned(List<String> more) {
        List<String> options = new ArrayList<>(gander.options());
        options.addAll(more);
        return command(options);
    }

    private Command command(List<String> options) {
        List<String> words = new ArrayList<>(List.of(gander.java()));
        words.addAll(options);
        words.addAll(List.of("-cp", classPath, FlywayUp.class.getName()));
        return Command.of(words.toArray(String[]::new));
    }
}

package dev.gander.migrate.devstores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The server process as its own {@code postmaster.pid} names it.
 *
 * @param process the living process of that number, which may by now be another program's
 * @param dataFolder the folder it was started on
 */
record Postmaster(ProcessHandle process, Path dataFolder) {

    /** The server that the data folder says is running, if there is a living process of that number. */
    static Optional<Postmaster> of(Path dataFolder) {
        return pid(dataFolder.resolve("postmaster.pid"))
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .map(process -> new Postmaster(process, dataFolder));
    }

    private static Optional<Long> pid(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Long.valueOf(lines.get(0).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether the process is the server of this very folder. After a restart of the machine the number may belong to any
     * program, another Postgres included, and that one must not be stopped.
     */
    boolean isServer() {
        return Processes.runs(process)
                && process.info().arguments().stream().flatMap(Arrays::stream).anyMatch(this::isDataFolder);
    }

    private boolean isDataFolder(String argument) {
        try {
            return Files.isSameFile(Path.of(argument), dataFolder);
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }
}

package dev.gander.migrate.devstores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers a running process in a file, so that the next run finds one that outlived a killed program. Number and start
 * time together name a process for good.
 */
final class ProcessRecord {

    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Path file;

    ProcessRecord(Path file) {
        this.file = file;
    }

    void write(ProcessHandle process) {
        try {
            Files.writeString(file, process.pid() + "\n" + start(process) + "\n");
        } catch (IOException e) {
            throw new DevStoreException("Cannot write " + file + ".", e);
        }
    }

    void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new DevStoreException("Cannot delete " + file + ".", e);
        }
    }

    /** The process of an earlier run, when it still runs. */
    Optional<ProcessHandle> orphan() {
        try {
            var lines = Files.readAllLines(file);
            return ProcessHandle.of(Long.parseLong(lines.get(0)))
                    .filter(Processes::runs)
                    .filter(process -> start(process).equals(lines.get(1)));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static String start(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    /** Ends it as Ctrl-C would, so that it rolls back; only one that does not end by that is killed. */
    static void end(ProcessHandle process) throws InterruptedException {
        process.destroy();
        if (!Processes.ends(process, GRACE)) {
            process.destroyForcibly();
            Processes.ends(process, GRACE);
        }
    }
}

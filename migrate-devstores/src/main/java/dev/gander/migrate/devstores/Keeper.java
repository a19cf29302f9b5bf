package dev.gander.migrate.devstores;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A tiny process that stops a server when this program ends, however it ends.
 *
 * <p>It waits for the end of its input, which is a pipe from this program: the system closes it on a normal close, on exit and on
 * {@code kill -9} alike. It ignores the signals of the terminal, so that Ctrl-C never stops a store under a command that is
 * still rolling back.
 */
final class Keeper {

    private static final String SCRIPT = """
            trap '' HUP INT QUIT TERM
            folder=$1
            shift
            read -r word
            "$@"
            stopped=$?
            if [ -n "$folder" ]; then rm -rf -- "$folder" "$folder.lock"; fi
            exit $stopped
            """;

    private final Process process;

    private Keeper(Process process) {
        this.process = process;
    }

    /**
     * @param stopWords the command that stops the server
     * @param folderToDelete the data folder to remove afterwards with the lock beside it, empty for none
     */
    static Keeper start(List<String> stopWords, String folderToDelete) {
        List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "keeper", folderToDelete));
        words.addAll(Program.words(stopWords));
        try {
            return new Keeper(Program.builder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new DevStoreException("Cannot start the process that stops the server: " + e.getMessage(), e);
        }
    }

    /** Stops the server and waits for it, also on an interrupted thread, and says whether it stopped. */
    boolean stop() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroyForcibly();
        }
        return exitCode() == 0;
    }

    private int exitCode() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

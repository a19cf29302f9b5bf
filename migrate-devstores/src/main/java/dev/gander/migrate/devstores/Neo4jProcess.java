package dev.gander.migrate.devstores;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server's process under a tiny shell.
 *
 * <p>The server stops when its input ends, and that is a pipe from this program: the system closes it on a normal close, on exit
 * and on {@code kill -9} alike. The shell removes data that nobody will read again, unless the server failed, and makes both ignore the signals of the
 * terminal, so that Ctrl-C never stops a store under a command that is still rolling back.
 */
final class Neo4jProcess {

    private static final String SCRIPT = """
            trap '' HUP INT QUIT TERM
            folder=$1
            shift
            "$@"
            stopped=$?
            if [ -n "$folder" ] && [ $stopped -eq 0 ]; then rm -rf -- "$folder" "$folder.lock"; fi
            exit $stopped
            """;

    private static final String READY = "ready ";
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(20);

    private final Process process;
    private final BufferedReader answers;

    private Neo4jProcess(Process process) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * @param words the server's command line
     * @param password what the server's user shall have in a new data folder
     * @param log gets everything the server prints
     * @param folderToDelete the data folder to remove with the lock beside it after a stop in good order, empty for none
     */
    static Neo4jProcess start(List<String> words, String password, Path log, String folderToDelete) {
        List<String> all = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "keeper", folderToDelete));
        all.addAll(words);
        try {
            Process process = new ProcessBuilder(all)
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            process.outputWriter(StandardCharsets.UTF_8).append(password + "\n").flush();
            return new Neo4jProcess(process);
        } catch (IOException e) {
            throw new DevStoreException("Cannot run " + words.get(0) + ": " + e.getMessage(), e);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /**
     * Waits until the server answers on its port, and returns its process number.
     *
     * @throws DevStoreException when it ends, or takes too long; it has ended then
     */
    long awaitReady() {
        try {
            return Long.parseLong(answer().substring(READY.length()));
        } catch (IOException e) {
            kill();
            throw new DevStoreException("Cannot hear of the server.", e);
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            throw new DevStoreException("Interrupted while the server was starting.", e);
        }
    }

    private String answer() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers.ready()) {
            if (process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new DevStoreException("The server ended with exit code " + process.exitValue() + ".");
            }
            if (System.nanoTime() > deadline) {
                kill();
                throw new DevStoreException("The server was not ready after " + START_LIMIT.toSeconds() + " s.");
            }
        }
        return answers.readLine();
    }

    /** Has the server run a query after those it was given before; the answer is lost. */
    void run(String query) {
        try {
            process.outputWriter(StandardCharsets.UTF_8).append(query + "\n").flush();
        } catch (IOException e) {
            throw new DevStoreException("The server takes no query.", e);
        }
    }

    /** Stops the server and waits for it, also on an interrupted thread; one that does not stop is killed. */
    void stop() {
        stop(STOP_LIMIT);
    }

    /** The same with a limit of the caller's. */
    void stop(Duration limit) {
        boolean interrupted = Thread.interrupted();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (IOException e) {
            kill();
        } catch (InterruptedException e) {
            interrupted = true;
            kill();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void kill() {
        kill(handle());
    }

    /** Ends a shell and its server at once; what was committed is safe. */
    static void kill(ProcessHandle shell) {
        shell.descendants().forEach(ProcessHandle::destroyForcibly);
        shell.destroyForcibly();
    }
}

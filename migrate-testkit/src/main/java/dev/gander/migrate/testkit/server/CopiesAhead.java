package dev.gander.migrate.testkit.server;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Copies of a template database. One is always being made ahead, while the tests before it run, because a server takes longer
 * to copy a database than many a test needs. Thread-safe.
 */
final class CopiesAhead implements AutoCloseable {

    private final PostgresServer server;
    private final String template;
    private final List<String> settings;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(CopiesAhead::daemon);
    private Future<String> next;

    /**
     * @param template to which nobody connects any more
     * @param settings of the template, see {@link PostgresServer#settings}
     */
    CopiesAhead(PostgresServer server, String template, List<String> settings) {
        this.server = server;
        this.template = template;
        this.settings = List.copyOf(settings);
        this.next = worker.submit(this::copy);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "gander-copies");
        thread.setDaemon(true);
        return thread;
    }

    private String copy() {
        String name = PostgresExtension.freshName("test_");
        server.createDatabase(name, template, settings);
        return name;
    }

    /** The name of a copy that nobody else gets. */
    String take() {
        return made(takeNext());
    }

    private synchronized Future<String> takeNext() {
        Future<String> mine = next;
        next = worker.submit(this::copy);
        return mine;
    }

    private static String made(Future<String> copy) {
        try {
            return copy.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("Cannot copy the template of a database", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a template was copied", interrupted);
        }
    }

    /** Drops the copy that nobody has taken, and the template. */
    @Override
    public synchronized void close() {
        try {
            server.dropDatabase(made(next));
        } finally {
            worker.shutdown();
            server.dropDatabase(template);
        }
    }
}

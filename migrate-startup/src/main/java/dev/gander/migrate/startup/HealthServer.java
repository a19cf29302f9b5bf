package dev.gander.migrate.startup;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Answers the two questions that a platform asks of a service: {@code GET /healthz}, whether the process lives (200), and
 * {@code GET /readyz}, whether it can take requests (200, else 503 with the reason as JSON).
 *
 * <p>However many ask at once, the stores are asked once a second at most. Safe for use by several threads.
 */
public final class HealthServer implements AutoCloseable {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int THREADS = 4;
    private static final String ALIVE = "{\"alive\":true}";

    private final HttpServer server;
    private final ExecutorService threads;

    private HealthServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Answers from now on, on every address of this machine.
     *
     * @param port to listen on; 0 for any that is free
     * @param readiness asks the stores; slow answers hold up nobody who asks {@code /healthz}
     * @throws UncheckedIOException when the port is taken
     */
    public static HealthServer start(int port, Supplier<Readiness> readiness) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
            ExecutorService threads = Executors.newFixedThreadPool(THREADS, HealthServer::thread);
            Recent<Readiness> recent = new Recent<>(readiness, FRESH, System::nanoTime);
            server.createContext("/healthz", exchange -> answer(exchange, "/healthz", 200, ALIVE));
            server.createContext("/readyz", exchange -> {
                Readiness now = recent.get();
                answer(exchange, "/readyz", now.isReady() ? 200 : 503, now.toJson());
            });
            server.setExecutor(threads);
            server.start();
            return new HealthServer(server, threads);
        } catch (IOException taken) {
            throw new UncheckedIOException("Cannot listen on port " + port, taken);
        }
    }

    /** Where it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Answers nobody any more. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void answer(HttpExchange exchange, String path, int status, String json) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            boolean asked = exchange.getRequestURI().getPath().equals(path);
            if (!asked || !method.equals("GET") && !method.equals("HEAD")) {
                exchange.sendResponseHeaders(asked ? 405 : 404, -1);
                return;
            }
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(status, method.equals("HEAD") ? -1 : body.length);
            if (method.equals("GET")) {
                try (OutputStream answer = exchange.getResponseBody()) {
                    answer.write(body);
                }
            }
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "health");
        thread.setDaemon(true);
        return thread;
    }
}

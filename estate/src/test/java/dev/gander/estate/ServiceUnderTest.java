package dev.gander.estate;

import dev.gander.migrate.testkit.process.MainProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A service in a process of its own, on a free port. */
final class ServiceUnderTest implements AutoCloseable {

    private static final String PORT = "listening on port ";

    private final HttpClient client = HttpClient.newHttpClient();
    private final MainProcess process;

    private ServiceUnderTest(MainProcess process) {
        this.process = process;
    }

    static ServiceUnderTest start(Class<?> main, Map<String, String> variables) throws IOException {
        String service = main.getPackageName().replaceFirst(".*\\.", "");
        Map<String, String> environment = new HashMap<>(variables);
        environment.put(service.toUpperCase(Locale.ROOT) + "_PORT", "0");
        return new ServiceUnderTest(MainProcess.start(main, environment));
    }

    /** Waits until a line of its log holds a text. */
    String await(String text) throws IOException {
        return process.await(text);
    }

    /** Where it listens. */
    int port() throws IOException {
        String line = await(PORT);
        return Integer.parseInt(line.substring(line.indexOf(PORT) + PORT.length()));
    }

    HttpResponse<String> ask(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    void signal(String name) throws IOException, InterruptedException {
        process.signal(name);
    }

    /** Everything it has logged, once it has ended. */
    String diagnostics() throws IOException {
        return process.diagnostics();
    }

    int exitCode() throws InterruptedException {
        return process.exitCode();
    }

    @Override
    public void close() {
        process.close();
    }
}

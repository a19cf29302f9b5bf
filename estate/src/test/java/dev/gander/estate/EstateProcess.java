package dev.gander.estate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The estate's main in a process of its own, which can be sent signals. Reads its diagnostics line by line. */
final class EstateProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader diagnostics;

    private EstateProcess(Process process) {
        this.process = process;
        this.diagnostics = process.errorReader(StandardCharsets.UTF_8);
    }

    static EstateProcess start(Map<String, String> variables, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EstateMigrations.class.getName()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(variables);
        return new EstateProcess(builder.start());
    }

    /** Waits until a line of diagnostics holds a text. */
    void await(String text) throws IOException {
        StringBuilder seen = new StringBuilder();
        for (String line = diagnostics.readLine(); line != null; line = diagnostics.readLine()) {
            if (line.contains(text)) {
                return;
            }
            seen.append(line).append('\n');
        }
        throw new IOException("The process ended without saying '" + text + "', but:\n" + seen);
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    String output() throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

package dev.gander.services.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The service's program in a process of its own, which can be sent signals. Reads its diagnostics line by line. */
final class ProgramProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader diagnostics;
    private final StringBuilder seen = new StringBuilder();

    private ProgramProcess(Process process) {
        this.process = process;
        this.diagnostics = process.errorReader(StandardCharsets.UTF_8);
    }

    static ProgramProcess start(Map<String, String> variables, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ExtractMigrations.class.getName()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(variables);
        return new ProgramProcess(builder.start());
    }

    /** Waits until a line of diagnostics holds a text. */
    void await(String text) throws IOException {
        for (String line = diagnostics.readLine(); line != null; line = diagnostics.readLine()) {
            seen.append(line).append('\n');
            if (line.contains(text)) {
                return;
            }
        }
        throw new IOException("The process ended without saying '" + text + "', but:\n" + seen);
    }

    /** Sends a signal, such as {@code INT} or {@code KILL}. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** Waits for the end. */
    Program.Ended end() throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        for (String line = diagnostics.readLine(); line != null; line = diagnostics.readLine()) {
            seen.append(line).append('\n');
        }
        return new Program.Ended(process.waitFor(), out, seen.toString());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

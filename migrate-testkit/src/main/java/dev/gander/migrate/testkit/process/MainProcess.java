package dev.gander.migrate.testkit.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A main class in a process of its own, on this process's runtime and class path, which can be sent signals. Its
 * diagnostics are read line by line. Belongs to one thread; closing kills it.
 */
public final class MainProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader errors;
    private final StringBuilder seen = new StringBuilder();

    private MainProcess(Process process) {
        this.process = process;
        this.errors = process.errorReader(StandardCharsets.UTF_8);
    }

    /**
     * Starts a program.
     *
     * @param main its main class
     * @param variables its whole environment
     * @param words its arguments
     */
    public static MainProcess start(Class<?> main, Map<String, String> variables, String... words) throws IOException {
        // A job in the background of a script is started with signals ignored, and so are its children.
        List<String> command = new ArrayList<>(List.of(
                "env",
                "--default-signal=INT,HUP,TERM",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(variables);
        return new MainProcess(builder.start());
    }

    /**
     * Waits until a line of diagnostics holds a text.
     *
     * @return that line
     * @throws IOException when it ends without, with what it said
     */
    public String await(String text) throws IOException {
        for (String line = errors.readLine(); line != null; line = errors.readLine()) {
            seen.append(line).append('\n');
            if (line.contains(text)) {
                return line;
            }
        }
        throw new IOException("The process ended without saying '" + text + "', but:\n" + seen);
    }

    /** Sends a signal, such as {@code INT} or {@code KILL}. */
    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** All it writes to its standard output, up to its end. */
    public String output() throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** All its diagnostics, up to its end. */
    public String diagnostics() throws IOException {
        for (String line = errors.readLine(); line != null; line = errors.readLine()) {
            seen.append(line).append('\n');
        }
        return seen.toString();
    }

    /** Waits for its end. */
    public int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

package dev.gander.migrate.devstores;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A wrapper started as its own process group, as a terminal does, so that tests can signal it alone or with its command. */
final class Wrapper implements AutoCloseable {

    /** What a finished run left behind. */
    record Result(int exitCode, List<String> output, String diagnostics) {}

    /** As the launcher runs both. */
    private static final String SHORT_RUN = "-XX:TieredStopAtLevel=1";

    private final Process process;
    private final BufferedReader output;
    private final Path diagnostics;

    private Wrapper(Process process, Path diagnostics) {
        this.process = process;
        this.output = process.inputReader();
        this.diagnostics = diagnostics;
    }

    static Result run(Path folder, String... arguments) throws Exception {
        try (Wrapper wrapper = start(folder, Map.of(), 60, arguments)) {
            return wrapper.result();
        }
    }

    /** Starts a run; signals have their default meaning whatever this process was started with. */
    static Wrapper start(Path folder, Map<String, String> environment, int seconds, String... arguments)
            throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        List<String> words = new ArrayList<>(List.of("env", "--default-signal=INT,HUP,TERM", "setsid"));
        words.addAll(List.of(java, SHORT_RUN, "-XX:+UseSerialGC", "-cp", classPath, Embedded.class.getName()));
        words.addAll(List.of(folder.toString(), Integer.toString(seconds), "--"));
        words.addAll(List.of(java, SHORT_RUN, "-XX:+UseSerialGC", "-cp", classPath));
        words.addAll(List.of(WrappedProgram.class.getName(), "--"));
        words.addAll(List.of(arguments));
        Path diagnostics = Files.createTempFile("wrapper", ".err");
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(diagnostics.toFile());
        builder.environment().putAll(environment);
        return new Wrapper(builder.start(), diagnostics);
    }

    /** Waits for a line of output that starts so, and returns the rest of it. */
    String await(String start) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(start)) {
                return line.substring(start.length());
            }
        }
        throw new IllegalStateException("ended without '" + start + "': " + Files.readString(diagnostics));
    }

    void write(String text) throws IOException {
        process.getOutputStream().write(text.getBytes());
        process.getOutputStream().close();
    }

    void signal(String name) throws Exception {
        kill(name, Long.toString(process.pid()));
    }

    void signalGroup(String name) throws Exception {
        kill(name, "-" + process.pid());
    }

    private static void kill(String name, String whom) throws Exception {
        new ProcessBuilder("kill", "-s", name, "--", whom).inheritIO().start().waitFor();
    }

    Result result() throws Exception {
        List<String> lines = output.lines().toList();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("still running: " + Files.readString(diagnostics));
        }
        return new Result(process.exitValue(), lines, Files.readString(diagnostics));
    }

    /** Waits for a line on the error stream; polls, because it goes to a file. */
    void awaitDiagnostics(String text) throws Exception {
        while (!Files.readString(diagnostics).contains(text)) {
            if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("ended without '" + text + "': " + Files.readString(diagnostics));
            }
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            Files.deleteIfExists(diagnostics);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

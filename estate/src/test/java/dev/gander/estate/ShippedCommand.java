package dev.gander.estate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program and the environment it gets: what finds Java, and nothing else of this process.
 *
 * @param program the file to run
 * @param environment the variables beside the PATH and JAVA_HOME
 */
record ShippedCommand(Path program, Map<String, String> environment) {

    /** How a run ended. */
    record Result(int exitCode, String output, String diagnostics) {

        /** Everything it printed, for a message. */
        String all() {
            return "exit code " + exitCode + "\n" + output + diagnostics;
        }
    }

    ShippedCommand {
        environment = Map.copyOf(environment);
    }

    Result run(String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(program.toString()));
        words.addAll(List.of(arguments));
        Path errors = Files.createTempFile("shipped", ".err");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(words).directory(Path.of("/").toFile()).redirectError(errors.toFile());
            builder.environment().clear();
            builder.environment().put("PATH", System.getenv("PATH"));
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes());
            return new Result(process.waitFor(), output, Files.readString(errors));
        } finally {
            Files.delete(errors);
        }
    }
}

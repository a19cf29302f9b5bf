package dev.gander.migrate.devstores;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a server's own tools, without the caller's Postgres variables and, for root, without root's rights. */
final class Program {

    private Program() {}

    /** The words to run: Postgres refuses to run as root, and in a user namespace of its own it does not see that it is. */
    static List<String> words(List<String> words) {
        if (!Platform.current().isRunByRoot()) {
            return words;
        }
        List<String> prefixed = new ArrayList<>(List.of("unshare", "-U"));
        prefixed.addAll(words);
        return List.copyOf(prefixed);
    }

    static ProcessBuilder builder(List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    /**
     * Runs to the end, which the tools that wait for a server set a limit to themselves.
     *
     * @throws DevStoreException when it cannot be started or ends with another exit code than 0; the message
     *     holds what it printed
     */
    static void run(List<String> words) {
        output(words);
    }

    /** The same in a working folder. */
    static void runIn(Path folder, List<String> words) {
        output(builder(words(words)).directory(folder.toFile()), words.get(0));
    }

    /**
     * Runs to the end like {@link #run}.
     *
     * @return what it printed
     * @throws DevStoreException as {@link #run} does
     */
    static String output(List<String> words) {
        return output(builder(words(words)), words.get(0));
    }

    private static String output(ProcessBuilder builder, String tool) {
        try {
            Process process = builder.redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exitCode = process.waitFor();
            if (exitCode != 0) {
                throw new DevStoreException(tool + " ended with exit code " + exitCode + ":\n" + output.strip());
            }
            return output;
        } catch (IOException e) {
            throw new DevStoreException("Cannot run " + tool + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DevStoreException("Interrupted while running " + tool + ".", e);
        }
    }
}

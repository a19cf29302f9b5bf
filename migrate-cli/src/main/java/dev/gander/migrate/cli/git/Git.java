package dev.gander.migrate.cli.git;

import dev.gander.migrate.error.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The {@code git} command, asked in a folder.
 *
 * @param folder where
 * @param option that git is asked for, for messages
 */
record Git(Path folder, String option) {

    /** What a question answers. */
    private record Answer(int exitCode, byte[] out, String err) {}

    /**
     * The answer as text.
     *
     * @throws UsageException when git refuses
     */
    String text(String... words) {
        return new String(bytes(words), StandardCharsets.UTF_8);
    }

    /**
     * The answer.
     *
     * @throws UsageException when git refuses
     */
    byte[] bytes(String... words) {
        Answer answer = run(words);
        if (answer.exitCode() != 0) {
            throw new UsageException(
                    "git cannot answer in " + folder + ": "
                            + answer.err().lines().findFirst().orElse("it ended with exit code " + answer.exitCode()),
                    option + " needs a folder of migrations inside a git repository that this user may read.");
        }
        return answer.out();
    }

    /** Contents, which are to be closed. */
    GitBlobs blobs() {
        return GitBlobs.in(folder, option);
    }

    static UsageException absent(String option, IOException cause) {
        return new UsageException(
                "git cannot be run: " + cause.getMessage(), "Install git, or leave " + option + " out.", cause);
    }

    /** The answer, or nothing when git says no. */
    Optional<byte[]> ask(String... words) {
        Answer answer = run(words);
        return answer.exitCode() == 0 ? Optional.of(answer.out()) : Optional.empty();
    }

    private Answer run(String... words) {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(words));
        try {
            Process process = new ProcessBuilder(command).start();
            process.getOutputStream().close();
            byte[] out = process.getInputStream().readAllBytes();
            // What git complains about fits into the pipe, so it can wait until all answers are read.
            String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), out, err);
        } catch (IOException e) {
            throw absent(option, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UsageException("git was interrupted", "Call again.", e);
        }
    }
}

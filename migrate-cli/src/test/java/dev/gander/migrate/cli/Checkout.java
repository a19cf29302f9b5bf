package dev.gander.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A git repository of a test, whose first branch is {@code trunk}. */
record Checkout(Path folder) {

    static Checkout in(Path folder) {
        Checkout checkout = new Checkout(folder);
        checkout.git("init", "-q", "-b", "trunk");
        return checkout;
    }

    /** Everything as it lies there. */
    void commit(String message) {
        git("add", "--all", ".");
        git("commit", "-q", "-m", message);
    }

    void git(String... words) {
        List<String> command = new ArrayList<>(
                List.of("git", "-C", folder.toString(), "-c", "user.name=ada", "-c", "user.email=ada@localhost"));
        command.addAll(List.of(words));
        try {
            Process git = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(git.waitFor()).as(said).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("git was interrupted", e);
        }
    }
}

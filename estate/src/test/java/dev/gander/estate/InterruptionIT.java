package dev.gander.estate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C at a terminal, which reaches the launcher's process, its command and everything else of the group at once. */
final class InterruptionIT {

    private static final String SLOW = """
            -- +goose Up
            CREATE TABLE slow (id integer);
            SELECT pg_sleep(120);

            -- +goose Down
            DROP TABLE slow;
            """;

    @TempDir
    private Path folder;

    @Test
    void ctrl_c_rolls_the_running_file_back_and_then_stops_the_store() throws Exception {
        Path migrations = Files.createDirectories(folder.resolve("slow"));
        Files.writeString(migrations.resolve("0001_slow.sql"), SLOW);
        try (LinkedCheckout checkout = LinkedCheckout.in(folder)) {
            Process run = inOwnGroup(checkout, migrations);
            try (BufferedReader lines = run.inputReader()) {
                awaitLine(lines, "up 0001_slow.sql");
                interruptGroup(run);
                assertThat(lines.lines()).anyMatch(line -> line.contains("Nothing of 0001_slow.sql stays"));
                assertThat(run.waitFor()).isEqualTo(130);
            } finally {
                run.destroyForcibly();
            }
            assertThat(checkout.path(".local/postgres/PG_VERSION")).exists();
            assertThat(checkout.path(".local/postgres/postmaster.pid")).doesNotExist();
        }
    }

    /** Signals have their default meaning, whatever this process was started with. */
    private static Process inOwnGroup(LinkedCheckout checkout, Path migrations) throws Exception {
        ShippedCommand migrate = checkout.command("migrate", Map.of());
        ProcessBuilder builder = new ProcessBuilder(
                        "env",
                        "--default-signal=INT",
                        "setsid",
                        migrate.program().toString(),
                        "--embedded",
                        "training",
                        "up",
                        "--dir",
                        migrations.toString())
                .redirectErrorStream(true);
        builder.environment().putAll(migrate.environment());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    private static void awaitLine(BufferedReader lines, String part) throws Exception {
        String line = lines.readLine();
        while (line != null && !line.contains(part)) {
            line = lines.readLine();
        }
        assertThat(line).as("a line that contains '" + part + "'").isNotNull();
    }

    private static void interruptGroup(Process run) throws Exception {
        List<String> words = List.of("kill", "-s", "INT", "--", "-" + run.pid());
        assertThat(new ProcessBuilder(words).inheritIO().start().waitFor()).isZero();
    }
}

package dev.gander.migrate.devstores;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a run ends that does not end by itself, and what the next one finds. */
final class EmbeddedSignalsIT {

    private static final String ANSWERED = "rolled back: the store answers";

    @TempDir
    private Path parent;

    private Path folder;

    @BeforeEach
    void shareTheUnpackedServer() throws Exception {
        folder = EmbeddedFolder.in(parent);
    }

    @AfterEach
    void leaveTheUnpackedServer() throws Exception {
        Files.delete(folder.resolve("binaries"));
    }

    @Test
    void a_signal_to_the_wrapper_alone_reaches_the_command_which_still_has_its_store() throws Exception {
        try (Wrapper wrapper = hanging()) {
            wrapper.signal("INT");
            Wrapper.Result result = wrapper.result();
            assertThat(result.output()).containsExactly(ANSWERED);
            assertThat(result.exitCode()).isEqualTo(130);
        }
        assertNothingIsLeft();
    }

    @Test
    void ctrl_c_in_a_terminal_stops_the_store_only_after_the_command() throws Exception {
        try (Wrapper wrapper = hanging()) {
            wrapper.signalGroup("INT");
            Wrapper.Result result = wrapper.result();
            assertThat(result.output()).containsExactly(ANSWERED);
            assertThat(result.exitCode()).isEqualTo(130);
        }
        assertNothingIsLeft();
    }

    @Test
    void a_signal_before_the_command_starts_ends_the_run() throws Exception {
        try (Wrapper first = hanging();
                Wrapper second = Wrapper.start(folder, Map.of(), 60, "count")) {
            second.awaitDiagnostics("in use by process");
            second.signal("TERM");
            assertThat(second.result().exitCode()).isEqualTo(143);
            first.signal("TERM");
            assertThat(first.result().exitCode()).isEqualTo(143);
        }
    }

    @Test
    void after_the_wrapper_was_killed_its_server_stops_and_the_next_run_ends_its_command() throws Exception {
        assertThat(Wrapper.run(folder, "count").output()).containsExactly("runs: 1");
        try (Wrapper wrapper = Wrapper.start(folder, Map.of(), 60, "hang")) {
            ProcessHandle command =
                    ProcessHandle.of(Long.parseLong(wrapper.await("hanging: "))).orElseThrow();
            ProcessHandle server =
                    Postmaster.of(folder.resolve("postgres")).orElseThrow().process();
            wrapper.signal("KILL");

            assertThat(Processes.ends(server, Duration.ofSeconds(30))).isTrue();
            assertThat(Processes.runs(command)).isTrue();
            Wrapper.Result next = Wrapper.run(folder, "count");
            assertThat(next.output()).containsExactly("runs: 2");
            assertThat(next.diagnostics()).contains("Ending process " + command.pid());
            assertThat(Processes.runs(command)).isFalse();
        }
        assertNothingIsLeft();
    }

    @Test
    void after_everything_but_the_server_was_killed_the_next_run_starts_afresh_on_its_data() throws Exception {
        assertThat(Wrapper.run(folder, "count").output()).containsExactly("runs: 1");
        try (Wrapper wrapper = hanging()) {
            ProcessHandle server =
                    Postmaster.of(folder.resolve("postgres")).orElseThrow().process();
            wrapper.signalGroup("KILL");
            assertThat(wrapper.result().exitCode()).isEqualTo(137);
            assertThat(Processes.runs(server)).isTrue();

            assertThat(Wrapper.run(folder, "count").output()).containsExactly("runs: 2");
            assertThat(Processes.runs(server)).isFalse();
        }
        assertNothingIsLeft();
    }

    @Test
    void a_killed_command_gives_its_exit_code_and_the_store_stops() throws Exception {
        try (Wrapper wrapper = Wrapper.start(folder, Map.of(), 60, "hang")) {
            ProcessHandle.of(Long.parseLong(wrapper.await("hanging: ")))
                    .orElseThrow()
                    .destroyForcibly();
            assertThat(wrapper.result().exitCode()).isEqualTo(137);
        }
        assertNothingIsLeft();
    }

    private Wrapper hanging() throws Exception {
        Wrapper wrapper = Wrapper.start(folder, Map.of(), 60, "hang");
        wrapper.await("hanging: ");
        return wrapper;
    }

    private void assertNothingIsLeft() {
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
        assertThat(folder.resolve("command")).doesNotExist();
    }
}

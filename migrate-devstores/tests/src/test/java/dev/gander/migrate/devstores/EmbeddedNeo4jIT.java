package dev.gander.migrate.devstores;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wrapper around a command that wants a graph. */
final class EmbeddedNeo4jIT {

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
    void the_command_finds_its_graph_with_an_account_and_no_other_graph() throws Exception {
        Map<String, String> inherited = Map.of(
                WrappedProgram.POSTGRES,
                "neo4j+s://real.example",
                "NEO4J_URI",
                "neo4j+s://real.example",
                "NEO4J_USERNAME",
                "owner-of-real.example",
                "NEO4J_PASSWORD",
                "secret",
                "NEO4J_PASSWORD_FILE",
                "/run/secrets/real.example",
                "SHOP_DATABASE_PASSWORD",
                "secret");
        try (Wrapper wrapper = start(inherited, "print")) {
            Wrapper.Result result = wrapper.result();
            assertThat(result.exitCode()).as(result.diagnostics()).isZero();
            assertThat(result.output())
                    .contains("NEO4J_USERNAME=neo4j")
                    .anyMatch(line -> line.matches("NEO4J_PASSWORD=[0-9a-f]{32}"))
                    .anyMatch(line -> line.matches(WrappedProgram.POSTGRES + "=bolt://127.0.0.1:\\d+"))
                    .noneMatch(line -> line.contains("real.example") || line.contains("secret"));
        }
    }

    @Test
    void the_second_run_finds_what_the_first_one_stored_and_no_server_is_left() throws Exception {
        assertThat(run("count-graph")).containsExactly("runs: 1");
        assertThat(run("count-graph")).containsExactly("runs: 2");
        assertThat(folder.resolve("neo4j/process")).doesNotExist();
    }

    @Test
    void ctrl_c_in_a_terminal_stops_the_graph_only_after_the_command() throws Exception {
        try (Wrapper wrapper = start(Map.of(), "hang-graph")) {
            wrapper.await("hanging: ");
            ProcessHandle server = server();
            wrapper.signalGroup("INT");
            Wrapper.Result result = wrapper.result();
            assertThat(result.output()).containsExactly("rolled back: 1");
            assertThat(result.exitCode()).isEqualTo(130);
            assertThat(Processes.runs(server)).isFalse();
        }
    }

    @Test
    void a_signal_while_the_graph_is_starting_ends_the_run_and_leaves_no_server() throws Exception {
        try (Wrapper wrapper = start(Map.of(), "count-graph")) {
            ProcessHandle server = awaitServer();
            wrapper.signal("TERM");
            Wrapper.Result result = wrapper.result();
            assertThat(result.exitCode()).isEqualTo(143);
            assertThat(result.output()).isEmpty();
            assertThat(Processes.ends(server, Duration.ofSeconds(30))).isTrue();
        }
        assertThat(run("count-graph")).containsExactly("runs: 1");
    }

    @Test
    void after_the_wrapper_was_killed_its_server_stops_by_itself_and_the_next_run_starts_on_its_data()
            throws Exception {
        assertThat(run("count-graph")).containsExactly("runs: 1");
        try (Wrapper wrapper = start(Map.of(), "hang-graph")) {
            wrapper.await("hanging: ");
            ProcessHandle server = server();
            wrapper.signal("KILL");
            assertThat(Processes.ends(server, Duration.ofSeconds(60))).isTrue();
            assertThat(run("count-graph")).containsExactly("runs: 2");
        }
    }

    private Iterable<String> run(String command) throws Exception {
        try (Wrapper wrapper = start(Map.of(), command)) {
            Wrapper.Result result = wrapper.result();
            assertThat(result.exitCode()).as(result.diagnostics()).isZero();
            return result.output();
        }
    }

    private Wrapper start(Map<String, String> environment, String command) throws Exception {
        Map<String, String> all = new HashMap<>(environment);
        all.put(WrappedProgram.KIND, "neo4j");
        return Wrapper.start(folder, all, 60, command);
    }

    private ProcessHandle server() {
        return new ProcessRecord(folder.resolve("neo4j/process")).orphan().orElseThrow();
    }

    private ProcessHandle awaitServer() throws Exception {
        ProcessRecord record = new ProcessRecord(folder.resolve("neo4j/process"));
        while (record.orphan().isEmpty()) {
            Thread.sleep(20);
        }
        return server();
    }
}

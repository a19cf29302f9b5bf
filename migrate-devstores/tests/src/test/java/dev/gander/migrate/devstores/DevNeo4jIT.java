package dev.gander.migrate.devstores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.opentest4j.TestAbortedException;

final class DevNeo4jIT {

    @TempDir
    private Path folder;

    @Test
    void a_new_data_folder_serves_the_community_edition_of_the_chosen_version() {
        try (DevNeo4j neo4j = DevNeo4j.start(throwaway())) {
            assertThat(neo4j.url()).isEqualTo("bolt://127.0.0.1:" + neo4j.port());
            assertThat(one(neo4j, "CALL dbms.components() YIELD versions, edition RETURN edition + ' ' + versions[0]"))
                    .startsWith("community 5.26.");
        }
    }

    @Test
    void the_newest_version_is_served_by_a_newer_runtime() {
        DevNeo4jSettings settings = DevNeo4jSettings.throwaway(Neo4jJars.newest(), folder.resolve("data"));
        try (DevNeo4j neo4j = DevNeo4j.start(settings.on(newRuntime()))) {
            assertThat(one(neo4j, "CALL dbms.components() YIELD versions RETURN versions[0]"))
                    .startsWith("2026.");
        }
    }

    @Test
    void nobody_connects_without_the_password_and_only_its_owner_can_read_it() throws Exception {
        try (DevNeo4j neo4j = DevNeo4j.start(throwaway())) {
            try (var driver = GraphDatabase.driver(neo4j.url(), AuthTokens.basic("neo4j", "neo4j"))) {
                assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(AuthenticationException.class);
            }
            try (var driver = GraphDatabase.driver(neo4j.url(), AuthTokens.none())) {
                assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(AuthenticationException.class);
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data/password"))))
                    .isEqualTo("rw-------");
            assertThat(commandLine(neo4j)).contains("Neo4jServer").doesNotContain(neo4j.password());
        }
    }

    @Test
    void only_this_machine_can_connect() {
        try (DevNeo4j neo4j = DevNeo4j.start(throwaway())) {
            assertThat(one(neo4j, "SHOW SETTINGS 'server.bolt.listen_address' YIELD value"))
                    .isEqualTo("127.0.0.1:" + neo4j.port());
            assertThat(one(neo4j, "SHOW SETTINGS 'server.http.enabled' YIELD value"))
                    .isEqualTo("false");
            assertThat(one(neo4j, "SHOW SETTINGS 'dbms.usage_report.enabled' YIELD value"))
                    .isEqualTo("false");
        }
    }

    @Test
    void throwaway_data_is_gone_afterwards() {
        DevNeo4j.start(throwaway()).close();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void throwaway_data_of_a_killed_server_is_gone_too() throws Exception {
        try (DevNeo4j neo4j = DevNeo4j.start(throwaway())) {
            kill(neo4j);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void kept_data_is_there_at_the_next_start_under_the_same_password() {
        String password;
        try (DevNeo4j neo4j = DevNeo4j.start(durable())) {
            run(neo4j, "CREATE (:Parcel {weight: 7})");
            password = neo4j.password();
        }
        try (DevNeo4j neo4j = DevNeo4j.start(durable())) {
            assertThat(neo4j.password()).isEqualTo(password);
            assertThat(one(neo4j, "MATCH (p:Parcel) RETURN toString(p.weight)")).isEqualTo("7");
        }
    }

    @Test
    void a_server_killed_at_once_starts_again_with_what_was_committed() throws Exception {
        try (DevNeo4j neo4j = DevNeo4j.start(durable())) {
            run(neo4j, "CREATE CONSTRAINT parcel_id FOR (p:Parcel) REQUIRE p.id IS UNIQUE");
            run(neo4j, "UNWIND range(1, 1000) AS id CREATE (:Parcel {id: id})");
            kill(neo4j);
        }
        try (DevNeo4j neo4j = DevNeo4j.start(durable())) {
            assertThat(one(neo4j, "MATCH (p:Parcel) RETURN toString(count(p))")).isEqualTo("1000");
            assertThat(one(neo4j, "SHOW CONSTRAINTS YIELD name")).isEqualTo("parcel_id");
        }
    }

    @Test
    void a_second_server_on_the_same_data_is_refused_with_the_holder_named() {
        DevNeo4jSettings settings = throwaway();
        try (DevNeo4j neo4j = DevNeo4j.start(settings)) {
            assertThat(neo4j.pid()).isPositive();
            assertThatThrownBy(() -> DevNeo4j.start(settings))
                    .isInstanceOf(DevStoreException.class)
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void a_server_that_stops_with_its_clients_connected_takes_no_ten_seconds() {
        DevNeo4j neo4j = DevNeo4j.start(throwaway());
        try (var driver = GraphDatabase.driver(neo4j.url(), AuthTokens.basic(neo4j.username(), neo4j.password()))) {
            driver.verifyConnectivity();
            long start = System.nanoTime();
            neo4j.close();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
        }
    }

    @Test
    void data_that_no_server_can_read_is_refused_with_the_log() throws Exception {
        DevNeo4j.start(durable()).close();
        Files.writeString(folder.resolve("data/data/databases/system/neostore"), "no store");
        assertThatThrownBy(() -> DevNeo4j.start(durable()))
                .isInstanceOf(DevStoreException.class)
                .hasMessageContaining("did not start")
                .hasMessageContaining("server.log");
    }

    @Test
    void a_folder_with_spaces_and_a_quote_is_fine() {
        Path odd = folder.resolve("my data's place");
        try (DevNeo4j neo4j = DevNeo4j.start(DevNeo4jSettings.throwaway(Neo4jJars.standard(), odd))) {
            assertThat(one(neo4j, "RETURN '1'")).isEqualTo("1");
        }
    }

    private DevNeo4jSettings throwaway() {
        return DevNeo4jSettings.throwaway(Neo4jJars.standard(), folder.resolve("data"));
    }

    private DevNeo4jSettings durable() {
        return DevNeo4jSettings.durable(Neo4jJars.standard(), folder.resolve("data"));
    }

    private static JavaRuntime newRuntime() {
        String named = System.getenv("JDK25_HOME");
        return JavaRuntime.atLeast(
                        Neo4jJars.NEWEST_FEATURE,
                        Optional.ofNullable(named).map(Path::of).stream().toList())
                .orElseThrow(() -> "true".equals(System.getenv("CI"))
                        ? new IllegalStateException("No Java for the newest Neo4j")
                        : new TestAbortedException("No Java for the newest Neo4j: set JDK25_HOME"));
    }

    private static void kill(DevNeo4j neo4j) throws InterruptedException {
        ProcessHandle server = ProcessHandle.of(neo4j.pid()).orElseThrow();
        server.destroyForcibly();
        assertThat(Processes.ends(server, Duration.ofSeconds(30))).isTrue();
    }

    private static String commandLine(DevNeo4j neo4j) throws Exception {
        return Files.readString(Path.of("/proc", Long.toString(neo4j.pid()), "cmdline"))
                .replace('\0', ' ');
    }

    private static String one(DevNeo4j neo4j, String query) {
        return run(neo4j, query).get(0);
    }

    private static List<String> run(DevNeo4j neo4j, String query) {
        try (var driver = GraphDatabase.driver(neo4j.url(), AuthTokens.basic(neo4j.username(), neo4j.password()))) {
            return driver.executableQuery(query).execute().records().stream()
                    .map(row -> row.get(0).asString())
                    .toList();
        }
    }
}

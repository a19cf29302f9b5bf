package dev.gander.estate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What {@code ci/compose.yaml} must hold, read as YAML. No container is started. */
final class ComposeFileTest {

    private static final Path FILE = Path.of("../ci/compose.yaml");
    private static final Path SMOKE = Path.of("../ci/compose-smoke");

    @Test
    void it_has_every_datastore_of_the_estate_and_nothing_else() throws IOException {
        assertThat(services().keySet()).containsExactly("postgres", "timescale", "neo4j", "redis");
    }

    @Test
    void an_image_is_one_release_so_that_a_green_run_stays_green() throws IOException {
        each((name, service) -> assertThat(text(service, "image"))
                .as(name)
                .matches("[a-z0-9]+(/[a-z0-9-]+)?:[a-z0-9.-]*[0-9]+\\.[0-9]+[a-z0-9.-]*")
                .doesNotContain("latest"));
        assertThat(text(service("timescale"), "image")).contains("timescaledb-ha:pg16.", "-ts2.");
    }

    @Test
    void the_major_versions_are_those_that_the_snapshots_were_made_by() throws IOException {
        String postgres = Files.readString(Path.of("../services/extract/migrations/postgres/schema.snapshot"));
        String neo4j = Files.readString(Path.of("../services/catalog/migrations/neo4j/schema.snapshot"));

        assertThat(postgres).contains("product: PostgreSQL 16\n");
        assertThat(text(service("postgres"), "image")).startsWith("postgres:16.");
        assertThat(text(service("timescale"), "image")).contains(":pg16.");
        assertThat(neo4j).contains("product: Neo4j 5\n");
        assertThat(text(service("neo4j"), "image")).startsWith("neo4j:5.").endsWith("-community");
    }

    @Test
    void each_has_a_health_check_that_ends() throws IOException {
        each((name, service) -> {
            Map<String, Object> check = map(service, "healthcheck");
            assertThat(check).as(name).containsKeys("test", "interval", "timeout", "retries");
            assertThat(list(check, "test").get(0)).as(name).isIn("CMD", "CMD-SHELL");
            assertThat((Integer) check.get("retries")).as(name).isBetween(1, 100);
        });
    }

    @Test
    void each_port_is_one_of_this_machine_alone_and_can_be_moved() throws IOException {
        each((name, service) -> assertThat(list(service, "ports"))
                .as(name)
                .singleElement()
                .asString()
                .matches("127\\.0\\.0\\.1:\\$\\{GANDER_COMPOSE_" + name.toUpperCase(Locale.ROOT)
                        + "_PORT:-[0-9]+}:[0-9]+"));
    }

    @Test
    void the_smoke_script_asks_each_container_for_the_port_that_it_offers() throws IOException {
        String script = Files.readString(SMOKE);

        each((name, service) -> {
            String port = list(service, "ports").get(0).toString();
            assertThat(script).contains("at " + name + " " + port.substring(port.lastIndexOf(':') + 1));
        });
    }

    @Test
    void the_passwords_are_those_that_the_smoke_script_gives() throws IOException {
        String script = Files.readString(SMOKE);

        for (String name : List.of("postgres", "timescale")) {
            Map<String, Object> environment = map(service(name), "environment");
            assertThat(script).contains("PGPASSWORD=" + text(environment, "POSTGRES_PASSWORD"));
            assertThat(script).contains(text(environment, "POSTGRES_USER") + "@$(at " + name);
            assertThat(script).contains("$(at " + name + " 5432)/" + text(environment, "POSTGRES_DB"));
        }
        String[] neo4j =
                text(map(service("neo4j"), "environment"), "NEO4J_AUTH").split("/");
        assertThat(script).contains("NEO4J_USERNAME=" + neo4j[0], "NEO4J_PASSWORD=" + neo4j[1]);
    }

    private static void each(BiConsumer<String, Map<String, Object>> look) throws IOException {
        Map<String, Object> services = services();
        services.keySet().forEach(name -> look.accept(name, map(services, name)));
    }

    private static Map<String, Object> service(String name) throws IOException {
        return map(services(), name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> services() throws IOException {
        LoadSettings strict =
                LoadSettings.builder().setAllowDuplicateKeys(false).build();
        Object file = new Load(strict).loadFromString(Files.readString(FILE));
        return map((Map<String, Object>) Objects.requireNonNull(file), "services");
    }

    private static String text(Map<String, Object> from, String key) {
        return Objects.requireNonNull(from.get(key), key).toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> from, String key) {
        return (Map<String, Object>) Objects.requireNonNull(from.get(key), key);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Map<String, Object> from, String key) {
        return (List<Object>) Objects.requireNonNull(from.get(key), key);
    }
}

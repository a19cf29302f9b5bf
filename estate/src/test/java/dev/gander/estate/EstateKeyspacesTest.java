package dev.gander.estate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.redis.ForeignKeys;
import dev.gander.migrate.redis.KeyFamily;
import dev.gander.migrate.redis.Keyspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The declared keyspaces of the services, which share one Redis. */
final class EstateKeyspacesTest {

    static List<ServiceFolder> services() {
        return ServiceFolder.withKeyspace();
    }

    private static Keyspace keyspace(ServiceFolder service) throws IOException {
        Path file = service.path("migrations/redis/keyspace.yaml");
        return Keyspace.parse(Files.readString(file), file.toString());
    }

    /** The page is made by {@code ./migrate <service> keyspace docs}. */
    @ParameterizedTest
    @MethodSource("services")
    void the_committed_page_is_what_the_declaration_says(ServiceFolder service) throws IOException {
        assertThat(service.path("migrations/redis/KEYSPACE.md"))
                .content()
                .isEqualTo(keyspace(service).markdown());
    }

    @ParameterizedTest
    @MethodSource("services")
    void every_service_owns_its_keys_and_knows_those_of_all_others(ServiceFolder service) throws IOException {
        Keyspace keyspace = keyspace(service);
        assertThat(keyspace.service()).isEqualTo(service.name());
        assertThat(keyspace.families())
                .allSatisfy(family -> assertThat(family.owner()).isEqualTo(service.name()));

        Map<String, String> others = keyspace.foreign().stream()
                .filter(keys -> services().contains(new ServiceFolder(keys.owner())))
                .collect(Collectors.toMap(keys -> keys.pattern().toString(), ForeignKeys::owner));
        Map<String, String> declared = services().stream()
                .filter(other -> !other.equals(service))
                .flatMap(EstateKeyspacesTest::families)
                .collect(Collectors.toMap(family -> family.pattern().toString(), KeyFamily::owner));
        assertThat(others).isEqualTo(declared);
    }

    @Test
    void the_streams_that_must_be_there_are_the_event_stream_alone() throws IOException {
        assertThat(keyspace(new ServiceFolder("catalog")).seeds())
                .singleElement()
                .satisfies(seed -> {
                    assertThat(seed.key()).isEqualTo("catalog:events");
                    assertThat(seed.groups()).containsExactly("websocket");
                });
    }

    private static Stream<KeyFamily> families(ServiceFolder service) {
        try {
            return keyspace(service).families().stream();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}

package dev.gander.migrate.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.LockMechanism;
import dev.gander.migrate.error.UsageException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class Neo4jAddressTest {

    private static Neo4jAddress address(String url, Map<String, String> variables) {
        return Neo4jAddress.of(new DatastoreSettings(
                Graph.TARGET,
                url,
                Optional.empty(),
                LockMechanism.SESSION,
                name -> Optional.ofNullable(variables.get(name))));
    }

    private static Neo4jAddress address(String url) {
        return address(url, Map.of());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            bolt://host,                              bolt://host,                  ''
            bolt://host:7688/shop,                    bolt://host:7688,             shop
            bolt+s://host/shop,                       bolt+s://host,                shop
            bolt+ssc://host?database=shop,            bolt+ssc://host,              shop
            NEO4J://host/shop,                        neo4j://host,                 shop
            neo4j+s://host:7687/,                     neo4j+s://host:7687,          ''
            neo4j+ssc://[::1]:7687/shop.eu-1,         neo4j+ssc://[::1]:7687,       shop.eu-1
            neo4j://host?policy=eu&database=shop,     neo4j://host?policy=eu,       shop
            """)
    void a_url_says_where_and_which_database(String url, String uri, String database) {
        assertThat(address(url).uri()).hasToString(uri);
        assertThat(address(url).database().orElse("")).isEqualTo(database);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "host:7687",
                "http://host",
                "bolt://",
                "bolt://:7687",
                "bolt://host/a/b",
                "bolt://host/a?database=b",
                "bolt://host?policy=eu",
                "bolt://host#shop",
                "bolt://ada:se cret@host",
                "jdbc:neo4j:bolt://host"
            })
    void another_text_is_refused_without_being_repeated(String url) {
        assertThatThrownBy(() -> address(url)).isInstanceOfSatisfying(UsageException.class, refusal -> {
            assertThat(refusal).hasMessageContaining("shop/neo4j: the URL cannot be understood");
            assertThat(refusal.advice()).contains("neo4j://host:port/database", "NEO4J_PASSWORD");
            assertThat(refusal.getMessage()).doesNotContain("cret");
        });
    }

    @Test
    void user_and_password_come_from_the_variables() {
        Neo4jAddress address = address("bolt://host", Map.of("NEO4J_USERNAME", "ada", "NEO4J_PASSWORD", "secret"));

        assertThat(address.user()).contains("ada");
        assertThat(address.password()).contains("secret");
    }

    @Test
    void what_the_url_says_of_them_wins() {
        Neo4jAddress address =
                address("bolt://eve:p%40ss+word@host", Map.of("NEO4J_USERNAME", "ada", "NEO4J_PASSWORD", "secret"));

        assertThat(address.user()).contains("eve");
        assertThat(address.password()).contains("p@ss+word");
    }

    @Test
    void one_without_the_other_is_refused() {
        assertThatThrownBy(() -> address("bolt://ada@host"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("a user without a password");
        assertThatThrownBy(() -> address("bolt://host", Map.of("NEO4J_PASSWORD", "secret")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("a password without a user")
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_server_without_authentication_needs_neither() {
        assertThat(address("bolt://host").user()).isEmpty();
    }

    @Test
    void another_version_table_is_refused() {
        DatastoreSettings settings = new DatastoreSettings(
                Graph.TARGET, "bolt://host", Optional.of("versions"), LockMechanism.SESSION, name -> Optional.empty());

        assertThatThrownBy(() -> Neo4jDatastore.of(settings))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Neo4j has no tables");
    }

    @Test
    void the_text_shows_no_secret() {
        Neo4jAddress address = address("neo4j://ada:secret@host:7687/shop?policy=eu");

        assertThat(address).hasToString("ada@host:7687/shop");
        assertThat(Neo4jDatastore.of(DatastoreSettings.of(Graph.TARGET, "bolt://ada:secret@host"))
                        .toString())
                .doesNotContain("secret");
    }
}

package dev.gander.migrate.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.LockMechanism;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.error.DatastoreUnreachableException;
import dev.gander.migrate.model.Edition;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.testkit.server.Neo4jExtension;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ConnectionIT {

    private static final String PASSWORD = "not-the-password";

    @RegisterExtension
    private final Neo4jExtension neo4j = Neo4jExtension.ofDefaultVersion();

    private Neo4jDatastore datastore(String url, Map<String, String> variables) {
        return Neo4jDatastore.of(new DatastoreSettings(
                Graph.TARGET,
                url,
                Optional.empty(),
                LockMechanism.SESSION,
                name -> Optional.ofNullable(variables.get(name))));
    }

    private Map<String, String> account(String password) {
        return Map.of("NEO4J_USERNAME", neo4j.database().username(), "NEO4J_PASSWORD", password);
    }

    private void assertThatItIsUnreachable(Neo4jDatastore datastore, String advice) {
        assertThatThrownBy(() -> datastore.open(Purpose.QUESTION))
                .isInstanceOfSatisfying(DatastoreUnreachableException.class, failure -> {
                    assertThat(failure.getMessage())
                            .contains("shop/neo4j: cannot connect to Neo4j at")
                            .doesNotContain(PASSWORD);
                    assertThat(failure.advice()).contains(advice);
                });
    }

    @Test
    void a_session_says_what_it_is_on() {
        try (DatastoreSession session = new Graph(neo4j.database()).datastore().open(Purpose.QUESTION)) {
            assertThat(session.product()).matches("Neo4j \\d+\\.\\d+.* community");
            assertThat(session.edition()).isEqualTo(Edition.COMMUNITY);
        }
    }

    @Test
    void a_database_can_be_named() {
        Neo4jDatastore datastore = datastore(
                neo4j.database().url() + "/neo4j", account(neo4j.database().password()));
        try (DatastoreSession session = datastore.open(Purpose.RUN)) {
            session.initialize();
            assertThat(session.read().isInitialized()).isTrue();
        }
        assertThat(datastore.kind()).isEqualTo("neo4j");
        assertThat(datastore.syntax()).isEqualTo(ScriptSyntax.CYPHER);
    }

    @Test
    void a_wrong_password_is_no_entry() {
        assertThatItIsUnreachable(
                datastore(neo4j.database().url(), account(PASSWORD)), "NEO4J_USERNAME and NEO4J_PASSWORD");
    }

    @Test
    void no_account_is_no_entry() {
        assertThatItIsUnreachable(datastore(neo4j.database().url(), Map.of()), "NEO4J_USERNAME and NEO4J_PASSWORD");
    }

    @Test
    void a_database_that_is_not_there_is_no_entry() {
        assertThatItIsUnreachable(
                datastore(
                        neo4j.database().url() + "/nowhere",
                        account(neo4j.database().password())),
                "Create the database");
    }

    @Test
    void a_server_that_does_not_answer_is_not_reached() {
        assertThatItIsUnreachable(datastore("bolt://127.0.0.1:1", account(PASSWORD)), "whether the server runs");
    }

    @Test
    void a_host_that_is_not_known_is_not_reached() {
        assertThatItIsUnreachable(
                datastore("bolt://no-such-host.invalid", account(PASSWORD)), "Check scheme, host and port");
    }
}

package dev.gander.migrate.neo4j;

import dev.gander.migrate.model.RequiredObject;
import dev.gander.migrate.testkit.contract.RequiredObjectContract;
import dev.gander.migrate.testkit.contract.StoreUnderTest;
import dev.gander.migrate.testkit.server.Neo4jExtension;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract of the same name. */
final class RequiredObjectIT extends RequiredObjectContract {

    @RegisterExtension
    private final Neo4jExtension neo4j = Neo4jExtension.ofDefaultVersion();

    @Override
    protected StoreUnderTest freshStore() {
        return new Neo4jUnderTest(new Graph(neo4j.database()), Vocabulary.SCHEMA);
    }

    @Override
    protected RequiredObject first() {
        return new RequiredObject("constraint", "first", List.of("id"));
    }
}

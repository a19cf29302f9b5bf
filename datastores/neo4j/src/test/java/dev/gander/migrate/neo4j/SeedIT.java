package dev.gander.migrate.neo4j;

import dev.gander.migrate.testkit.contract.SeedContract;
import dev.gander.migrate.testkit.contract.StoreUnderTest;
import dev.gander.migrate.testkit.server.Neo4jExtension;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of the same name. */
@ParameterizedClass
@MethodSource("dev.gander.migrate.neo4j.Servers#data")
final class SeedIT extends SeedContract {

    @RegisterExtension
    private final Neo4jExtension neo4j;

    private final Vocabulary vocabulary;

    SeedIT(Neo4jExtension neo4j, Vocabulary vocabulary) {
        this.neo4j = neo4j;
        this.vocabulary = vocabulary;
    }

    @Override
    protected StoreUnderTest freshStore() {
        return new Neo4jUnderTest(new Graph(neo4j.database()), vocabulary);
    }
}

package dev.gander.migrate.neo4j;

import dev.gander.migrate.testkit.contract.CapabilityContract;
import dev.gander.migrate.testkit.contract.StoreUnderTest;
import dev.gander.migrate.testkit.server.Neo4jExtension;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of the same name. */
@ParameterizedClass
@EnumSource(value = Vocabulary.class, names = "DATA")
final class CapabilityIT extends CapabilityContract {

    @RegisterExtension
    private final Neo4jExtension neo4j = Neo4jExtension.ofDefaultVersion();

    private final Vocabulary vocabulary;

    CapabilityIT(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    protected StoreUnderTest freshStore() {
        return new Neo4jUnderTest(new Graph(neo4j.database()), vocabulary);
    }
}

package dev.gander.migrate.neo4j;

import dev.gander.migrate.testkit.contract.StoreUnderTest;
import dev.gander.migrate.testkit.contract.VersionStoreContract;
import dev.gander.migrate.testkit.server.Neo4jExtension;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of the same name. */
@ParameterizedClass
@EnumSource(Vocabulary.class)
final class VersionStoreIT extends VersionStoreContract {

    @RegisterExtension
    private final Neo4jExtension neo4j = Neo4jExtension.ofDefaultVersion();

    private final Vocabulary vocabulary;

    VersionStoreIT(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    protected StoreUnderTest freshStore() {
        return new Neo4jUnderTest(new Graph(neo4j.database()), vocabulary);
    }
}

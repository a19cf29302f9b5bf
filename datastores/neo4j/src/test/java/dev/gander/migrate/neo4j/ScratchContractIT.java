package dev.gander.migrate.neo4j;

import dev.gander.migrate.testkit.contract.ScratchContract;
import dev.gander.migrate.testkit.contract.StoreUnderTest;
import dev.gander.migrate.testkit.server.Neo4jExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract of scratch stores, where the store itself serves. */
final class ScratchContractIT extends ScratchContract {

    @RegisterExtension
    private final Neo4jExtension neo4j = Neo4jExtension.ofDefaultVersion();

    @Override
    protected StoreUnderTest freshStore() {
        return new Neo4jUnderTest(new Graph(neo4j.database()), Vocabulary.SCHEMA);
    }
}

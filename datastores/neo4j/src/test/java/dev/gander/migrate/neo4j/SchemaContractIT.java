package dev.gander.migrate.neo4j;

import dev.gander.migrate.schema.Detail;
import dev.gander.migrate.schema.ObjectName;
import dev.gander.migrate.schema.SchemaObject;
import dev.gander.migrate.testkit.contract.SchemaContract;
import dev.gander.migrate.testkit.contract.StoreUnderTest;
import dev.gander.migrate.testkit.server.Neo4jExtension;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract of schemas, where a table is a constraint or an index. */
final class SchemaContractIT extends SchemaContract {

    @RegisterExtension
    private final Neo4jExtension neo4j = Neo4jExtension.ofDefaultVersion();

    @Override
    protected StoreUnderTest freshStore() {
        return new Neo4jUnderTest(new Graph(neo4j.database()), Vocabulary.SCHEMA);
    }

    @Override
    protected SchemaObject first() {
        return new SchemaObject(
                new ObjectName("constraint", "first"),
                List.of(
                        new Detail("type", "uniqueness"),
                        new Detail("on", "(:First)"),
                        new Detail("properties", "id")));
    }

    @Override
    protected List<String> own() {
        return List.of("__GanderHistory", "__GanderLock", "__GanderVersion");
    }
}

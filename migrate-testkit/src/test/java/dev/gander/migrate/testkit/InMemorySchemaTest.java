package dev.gander.migrate.testkit;

import dev.gander.migrate.schema.Detail;
import dev.gander.migrate.schema.ObjectName;
import dev.gander.migrate.schema.SchemaObject;
import dev.gander.migrate.testkit.contract.SchemaContract;
import dev.gander.migrate.testkit.contract.StoreUnderTest;
import java.util.List;

final class InMemorySchemaTest extends SchemaContract {

    @Override
    protected StoreUnderTest freshStore() {
        return new InMemoryStoreUnderTest();
    }

    @Override
    protected SchemaObject first() {
        return new SchemaObject(new ObjectName("table", "first"), List.of(new Detail("column id", "int")));
    }

    @Override
    protected List<String> own() {
        return List.of("gander_history_contract_store", "goose_db_version_contract_store");
    }
}

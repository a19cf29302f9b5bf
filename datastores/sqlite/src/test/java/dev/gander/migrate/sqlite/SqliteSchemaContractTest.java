package dev.gander.migrate.sqlite;

import dev.gander.migrate.schema.Detail;
import dev.gander.migrate.schema.ObjectName;
import dev.gander.migrate.schema.SchemaObject;
import dev.gander.migrate.testkit.contract.SchemaContract;
import dev.gander.migrate.testkit.contract.StoreUnderTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

final class SqliteSchemaContractTest extends SchemaContract {

    @TempDir
    Path folder;

    @Override
    protected StoreUnderTest freshStore() {
        return SqliteFile.in(folder);
    }

    @Override
    protected SchemaObject first() {
        return new SchemaObject(new ObjectName("table", "first"), List.of(new Detail("column id", "integer")));
    }

    @Override
    protected List<String> own() {
        return List.of("gander_history_contract_store", "goose_db_version_contract_store");
    }
}

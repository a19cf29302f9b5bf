package dev.gander.migrate.postgres;

import dev.gander.migrate.datastore.LockMechanism;
import dev.gander.migrate.schema.Detail;
import dev.gander.migrate.schema.ObjectName;
import dev.gander.migrate.schema.SchemaObject;
import dev.gander.migrate.testkit.contract.SchemaContract;
import dev.gander.migrate.testkit.contract.StoreUnderTest;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.gander.migrate.postgres.Servers#all")
final class SchemaContractIT extends SchemaContract {

    @RegisterExtension
    private final PostgresExtension postgres;

    SchemaContractIT(PostgresExtension postgres) {
        this.postgres = postgres;
    }

    @Override
    protected StoreUnderTest freshStore() {
        return new PostgresUnderTest(Db.of(postgres.database()), LockMechanism.SESSION);
    }

    @Override
    protected SchemaObject first() {
        return new SchemaObject(new ObjectName("table", "public.first"), List.of(new Detail("column id", "integer")));
    }

    @Override
    protected List<String> own() {
        return List.of("public.gander_history_contract_store", "public.goose_db_version_contract_store");
    }
}

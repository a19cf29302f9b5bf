package dev.gander.migrate.postgres;

import dev.gander.migrate.datastore.LockMechanism;
import dev.gander.migrate.testkit.contract.ScratchContract;
import dev.gander.migrate.testkit.contract.StoreUnderTest;
import dev.gander.migrate.testkit.server.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.gander.migrate.postgres.Servers#all")
final class ScratchContractIT extends ScratchContract {

    @RegisterExtension
    private final PostgresExtension postgres;

    ScratchContractIT(PostgresExtension postgres) {
        this.postgres = postgres;
    }

    @Override
    protected StoreUnderTest freshStore() {
        return new PostgresUnderTest(Db.of(postgres.database()), LockMechanism.SESSION);
    }
}

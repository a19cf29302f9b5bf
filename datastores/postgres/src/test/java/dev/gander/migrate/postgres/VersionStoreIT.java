package dev.gander.migrate.postgres;

import dev.gander.migrate.datastore.LockMechanism;
import dev.gander.migrate.testkit.contract.StoreUnderTest;
import dev.gander.migrate.testkit.contract.VersionStoreContract;
import dev.gander.migrate.testkit.server.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of the same name. */
@ParameterizedClass
@MethodSource("dev.gander.migrate.postgres.Servers#all")
final class VersionStoreIT extends VersionStoreContract {

    @RegisterExtension
    private final PostgresExtension postgres;

    VersionStoreIT(PostgresExtension postgres) {
        this.postgres = postgres;
    }

    @Override
    protected StoreUnderTest freshStore() {
        return new PostgresUnderTest(Db.of(postgres.database()), LockMechanism.SESSION);
    }
}

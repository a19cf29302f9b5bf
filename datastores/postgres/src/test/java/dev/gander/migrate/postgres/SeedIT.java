package dev.gander.migrate.postgres;

import dev.gander.migrate.datastore.LockMechanism;
import dev.gander.migrate.testkit.contract.SeedContract;
import dev.gander.migrate.testkit.contract.StoreUnderTest;
import dev.gander.migrate.testkit.server.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract of the same name. */
final class SeedIT extends SeedContract {

    @RegisterExtension
    private final PostgresExtension postgres = Servers.one();

    @Override
    protected StoreUnderTest freshStore() {
        return new PostgresUnderTest(Db.of(postgres.database()), LockMechanism.SESSION);
    }
}

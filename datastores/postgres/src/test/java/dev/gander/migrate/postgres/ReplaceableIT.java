package dev.gander.migrate.postgres;

import dev.gander.migrate.datastore.LockMechanism;
import dev.gander.migrate.testkit.contract.ReplaceableContract;
import dev.gander.migrate.testkit.contract.StoreUnderTest;
import dev.gander.migrate.testkit.server.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of the same name. */
@ParameterizedClass
@MethodSource("dev.gander.migrate.postgres.Servers#all")
final class ReplaceableIT extends ReplaceableContract {

    @RegisterExtension
    private final PostgresExtension postgres;

    ReplaceableIT(PostgresExtension postgres) {
        this.postgres = postgres;
    }

    @Override
    protected StoreUnderTest freshStore() {
        return new PostgresUnderTest(Db.of(postgres.database()), LockMechanism.SESSION);
    }
}

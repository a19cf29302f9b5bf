package dev.gander.migrate.testkit;

import dev.gander.migrate.testkit.contract.MigrationLockContract;
import dev.gander.migrate.testkit.contract.StoreUnderTest;

final class InMemoryLockTest extends MigrationLockContract {

    @Override
    protected StoreUnderTest freshStore() {
        return new InMemoryStoreUnderTest();
    }
}

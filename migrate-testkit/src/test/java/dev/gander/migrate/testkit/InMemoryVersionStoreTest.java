package dev.gander.migrate.testkit;

import dev.gander.migrate.testkit.contract.StoreUnderTest;
import dev.gander.migrate.testkit.contract.VersionStoreContract;

final class InMemoryVersionStoreTest extends VersionStoreContract {

    @Override
    protected StoreUnderTest freshStore() {
        return new InMemoryStoreUnderTest();
    }
}

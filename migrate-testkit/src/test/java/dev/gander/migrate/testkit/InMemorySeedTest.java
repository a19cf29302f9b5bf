package dev.gander.migrate.testkit;

import dev.gander.migrate.testkit.contract.SeedContract;
import dev.gander.migrate.testkit.contract.StoreUnderTest;

final class InMemorySeedTest extends SeedContract {

    @Override
    protected StoreUnderTest freshStore() {
        return new InMemoryStoreUnderTest();
    }
}

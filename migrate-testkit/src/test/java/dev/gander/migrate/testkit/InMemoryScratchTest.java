package dev.gander.migrate.testkit;

import dev.gander.migrate.testkit.contract.ScratchContract;
import dev.gander.migrate.testkit.contract.StoreUnderTest;

final class InMemoryScratchTest extends ScratchContract {

    @Override
    protected StoreUnderTest freshStore() {
        return new InMemoryStoreUnderTest();
    }
}

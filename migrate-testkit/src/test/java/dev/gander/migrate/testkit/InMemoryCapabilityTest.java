package dev.gander.migrate.testkit;

import dev.gander.migrate.testkit.contract.CapabilityContract;
import dev.gander.migrate.testkit.contract.StoreUnderTest;

final class InMemoryCapabilityTest extends CapabilityContract {

    @Override
    protected StoreUnderTest freshStore() {
        return new InMemoryStoreUnderTest();
    }
}

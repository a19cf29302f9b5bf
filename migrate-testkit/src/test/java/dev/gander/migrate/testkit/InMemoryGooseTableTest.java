package dev.gander.migrate.testkit;

import dev.gander.migrate.testkit.contract.GooseTableContract;
import dev.gander.migrate.testkit.contract.StoreUnderTest;

final class InMemoryGooseTableTest extends GooseTableContract {

    @Override
    protected StoreUnderTest freshStore() {
        return new InMemoryStoreUnderTest();
    }
}

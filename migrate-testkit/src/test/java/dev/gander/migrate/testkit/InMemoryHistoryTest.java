package dev.gander.migrate.testkit;

import dev.gander.migrate.testkit.contract.HistoryContract;
import dev.gander.migrate.testkit.contract.StoreUnderTest;

final class InMemoryHistoryTest extends HistoryContract {

    @Override
    protected StoreUnderTest freshStore() {
        return new InMemoryStoreUnderTest();
    }
}

package dev.gander.migrate.testkit;

import dev.gander.migrate.testkit.contract.ReplaceableContract;
import dev.gander.migrate.testkit.contract.StoreUnderTest;

final class InMemoryReplaceableTest extends ReplaceableContract {

    @Override
    protected StoreUnderTest freshStore() {
        return new InMemoryStoreUnderTest();
    }
}

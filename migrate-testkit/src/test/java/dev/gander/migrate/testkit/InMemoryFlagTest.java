package dev.gander.migrate.testkit;

import dev.gander.migrate.testkit.contract.FlagContract;
import dev.gander.migrate.testkit.contract.StoreUnderTest;

final class InMemoryFlagTest extends FlagContract {

    @Override
    protected StoreUnderTest freshStore() {
        return new InMemoryStoreUnderTest();
    }
}

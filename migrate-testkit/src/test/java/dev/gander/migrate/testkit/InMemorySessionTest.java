package dev.gander.migrate.testkit;

import dev.gander.migrate.testkit.contract.DatastoreSessionContract;
import dev.gander.migrate.testkit.contract.StoreUnderTest;

final class InMemorySessionTest extends DatastoreSessionContract {

    @Override
    protected StoreUnderTest freshStore() {
        return new InMemoryStoreUnderTest();
    }
}

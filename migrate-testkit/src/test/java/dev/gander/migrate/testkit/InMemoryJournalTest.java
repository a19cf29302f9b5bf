package dev.gander.migrate.testkit;

import dev.gander.migrate.testkit.contract.JournalContract;
import dev.gander.migrate.testkit.contract.StoreUnderTest;

final class InMemoryJournalTest extends JournalContract {

    @Override
    protected StoreUnderTest freshStore() {
        return new InMemoryStoreUnderTest();
    }
}

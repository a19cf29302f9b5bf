package dev.gander.migrate.testkit;

import dev.gander.migrate.model.RequiredObject;
import dev.gander.migrate.testkit.contract.RequiredObjectContract;
import dev.gander.migrate.testkit.contract.StoreUnderTest;
import java.util.List;

final class InMemoryRequiredObjectTest extends RequiredObjectContract {

    @Override
    protected StoreUnderTest freshStore() {
        return new InMemoryStoreUnderTest();
    }

    @Override
    protected RequiredObject first() {
        return new RequiredObject("table", "first", List.of("id"));
    }
}

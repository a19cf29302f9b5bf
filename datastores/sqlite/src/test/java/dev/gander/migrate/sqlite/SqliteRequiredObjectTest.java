package dev.gander.migrate.sqlite;

import dev.gander.migrate.model.RequiredObject;
import dev.gander.migrate.testkit.contract.RequiredObjectContract;
import dev.gander.migrate.testkit.contract.StoreUnderTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

final class SqliteRequiredObjectTest extends RequiredObjectContract {

    @TempDir
    Path folder;

    @Override
    protected StoreUnderTest freshStore() {
        return SqliteFile.in(folder);
    }

    @Override
    protected RequiredObject first() {
        return new RequiredObject("table", "first", List.of("id"));
    }
}

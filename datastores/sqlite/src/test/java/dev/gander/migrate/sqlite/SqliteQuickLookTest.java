package dev.gander.migrate.sqlite;

import dev.gander.migrate.testkit.contract.QuickLookContract;
import dev.gander.migrate.testkit.contract.StoreUnderTest;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class SqliteQuickLookTest extends QuickLookContract {

    @TempDir
    Path place;

    @Override
    protected StoreUnderTest freshStore() {
        return SqliteFile.in(place);
    }
}

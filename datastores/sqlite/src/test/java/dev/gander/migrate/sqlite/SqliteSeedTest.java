package dev.gander.migrate.sqlite;

import dev.gander.migrate.testkit.contract.SeedContract;
import dev.gander.migrate.testkit.contract.StoreUnderTest;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class SqliteSeedTest extends SeedContract {

    @TempDir
    Path folder;

    @Override
    protected StoreUnderTest freshStore() {
        return SqliteFile.in(folder);
    }
}

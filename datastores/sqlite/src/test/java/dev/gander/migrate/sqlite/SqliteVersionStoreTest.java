package dev.gander.migrate.sqlite;

import dev.gander.migrate.testkit.contract.StoreUnderTest;
import dev.gander.migrate.testkit.contract.VersionStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class SqliteVersionStoreTest extends VersionStoreContract {

    @TempDir
    Path folder;

    @Override
    protected StoreUnderTest freshStore() {
        return SqliteFile.in(folder);
    }
}

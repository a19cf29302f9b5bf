package dev.gander.migrate.sqlite;

import dev.gander.migrate.testkit.contract.MigrationLockContract;
import dev.gander.migrate.testkit.contract.StoreUnderTest;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class SqliteLockTest extends MigrationLockContract {

    @TempDir
    Path folder;

    @Override
    protected StoreUnderTest freshStore() {
        return SqliteFile.in(folder);
    }
}

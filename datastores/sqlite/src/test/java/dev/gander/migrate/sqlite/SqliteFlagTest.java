package dev.gander.migrate.sqlite;

import dev.gander.migrate.testkit.contract.FlagContract;
import dev.gander.migrate.testkit.contract.StoreUnderTest;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class SqliteFlagTest extends FlagContract {

    @TempDir
    Path folder;

    @Override
    protected StoreUnderTest freshStore() {
        return SqliteFile.in(folder);
    }
}

package dev.gander.migrate.sqlite;

import dev.gander.migrate.testkit.contract.ReplaceableContract;
import dev.gander.migrate.testkit.contract.StoreUnderTest;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class SqliteReplaceableTest extends ReplaceableContract {

    @TempDir
    Path folder;

    @Override
    protected StoreUnderTest freshStore() {
        return SqliteFile.in(folder);
    }
}

package dev.gander.services.extract;

import java.nio.file.Path;

final class BadFilesSqliteTest extends BadFilesContract {

    @Override
    Store emptyStore(Path free) {
        return Store.sqlite(free.resolve("store.db"));
    }
}

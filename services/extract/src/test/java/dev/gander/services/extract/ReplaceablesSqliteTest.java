package dev.gander.services.extract;

import java.nio.file.Path;

final class ReplaceablesSqliteTest extends ReplaceablesContract {

    @Override
    Store emptyStore(Path free) {
        return Store.sqlite(free.resolve("store.db"));
    }
}

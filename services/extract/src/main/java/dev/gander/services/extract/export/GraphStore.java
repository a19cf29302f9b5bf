package dev.gander.services.extract.export;

import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.postgres.PostgresDatastore;
import dev.gander.migrate.sqlite.SqliteDatastore;
import dev.gander.migrate.startup.ServiceStores;
import java.sql.Connection;
import java.util.function.Function;

/** A store that holds the graph's tables: a target of the service, named as there. */
enum GraphStore {
    POSTGRES(
            "postgres",
            GraphView.OF_POSTGRES,
            settings -> PostgresDatastore.of(settings).openSnapshot()),
    SQLITE(
            "sqlite",
            GraphView.OF_SQLITE,
            settings -> SqliteDatastore.of(settings).openSnapshot());

    private final TargetName target;
    private final String view;
    private final Function<DatastoreSettings, Connection> opening;

    GraphStore(String target, String view, Function<DatastoreSettings, Connection> opening) {
        this.target = new TargetName("extract", target);
        this.view = view;
        this.opening = opening;
    }

    TargetName target() {
        return target;
    }

    /** A query over the names of {@link GraphView} as this store takes it. */
    String text(String query) {
        return view + query;
    }

    /**
     * The store of a word, such as {@code sqlite} or {@code extract/sqlite}.
     *
     * @throws UsageException when no store of the graph is called so
     */
    static GraphStore parse(String word) {
        for (GraphStore store : values()) {
            if (word.equals(store.target.target()) || word.equals(store.target.toString())) {
                return store;
            }
        }
        throw new UsageException("There is no graph to export in '" + word + "'", "Choose postgres or sqlite.");
    }

    /**
     * Opens one state of the store that the service itself works with. The address of migrations alone is not looked at:
     * reading takes no rights that the service lacks.
     *
     * @throws dev.gander.migrate.error.MigrationException when none is named, or it cannot be opened
     */
    Connection open(ServiceStores stores) {
        return stores.open(target.target(), opening);
    }
}

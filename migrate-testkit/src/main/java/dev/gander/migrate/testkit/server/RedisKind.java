package dev.gander.migrate.testkit.server;

import dev.gander.migrate.Migrator;
import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.DeclaredDatastoreFactory;
import dev.gander.migrate.testkit.schema.StoreListing;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Databases of a Redis that hold the declared seeds.
 *
 * @param servers on which server
 * @param datastores the adapter
 */
record RedisKind(RedisExtension servers, DeclaredDatastoreFactory datastores) implements StoreKind<RedisDatabase> {

    @Override
    public Lent<RedisDatabase> lend(Recipe recipe, ExtensionContext context) {
        RedisDatabase database = servers.lend(context);
        datastores
                .create(DatastoreSettings.of(recipe.own().target(), database.url()))
                .seed(Attempt.by("test", "localhost", "test"));
        return new Seeded(servers.server(context), database);
    }

    @Override
    public void check(Recipe recipe) {
        if (!recipe.equals(Recipe.of(recipe.own()))) {
            throw notMigrated();
        }
    }

    private static IllegalStateException notMigrated() {
        return new IllegalStateException("What a Redis holds is declared, not migrated: it has no versions, tables or"
                + " files of statements. Load what a test needs with code");
    }

    private record Seeded(RedisServer server, RedisDatabase database) implements Lent<RedisDatabase> {

        @Override
        public Migrator migrator() {
            throw notMigrated();
        }

        @Override
        public StoreListing listing() {
            throw notMigrated();
        }

        @Override
        public List<String> connections() {
            return server.connections(database);
        }

        @Override
        public void close() {
            // The extension flushes it.
        }
    }
}

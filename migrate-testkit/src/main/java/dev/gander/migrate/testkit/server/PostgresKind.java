package dev.gander.migrate.testkit.server;

import dev.gander.migrate.Migrator;
import dev.gander.migrate.datastore.DatastoreFactory;
import dev.gander.migrate.testkit.schema.SchemaListing;
import dev.gander.migrate.testkit.schema.StoreListing;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Databases that are copies of a template; the server makes them.
 *
 * @param servers on which server
 * @param datastores the adapter
 */
record PostgresKind(PostgresExtension servers, DatastoreFactory datastores) implements StoreKind<PostgresDatabase> {

    @Override
    public Lent<PostgresDatabase> lend(Recipe recipe, ExtensionContext context) {
        PostgresServer server = servers.server(context);
        CopiesAhead copies = SharedServers.find(
                context,
                servers.key() + " template " + recipe.fingerprint(),
                CopiesAhead.class,
                () -> copies(server, recipe));
        return new Copy(server, server.database(copies.take()), recipe, datastores);
    }

    private CopiesAhead copies(PostgresServer server, Recipe recipe) {
        String name = PostgresExtension.freshName("template_");
        server.createDatabase(name);
        try {
            PostgresDatabase database = server.database(name);
            recipe.carryOut(datastores, database.url(), JdbcStore.ofPostgres(database.jdbcUrl()));
            return new CopiesAhead(server, name, server.settings(name));
        } catch (RuntimeException failure) {
            server.dropDatabase(name);
            throw failure;
        }
    }

    private record Copy(PostgresServer server, PostgresDatabase database, Recipe recipe, DatastoreFactory datastores)
            implements Lent<PostgresDatabase> {

        @Override
        public Migrator migrator() {
            return recipe.migrator(datastores, database.url());
        }

        @Override
        public StoreListing listing() {
            return SchemaListing.ofPostgres().at(database.jdbcUrl());
        }

        @Override
        public List<String> connections() {
            return server.connections(database.name());
        }

        @Override
        public void close() {
            server.dropDatabase(database.name());
        }
    }
}

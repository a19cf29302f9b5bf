package dev.gander.migrate.testkit.server;

import dev.gander.migrate.Migrator;
import dev.gander.migrate.datastore.DatastoreFactory;
import dev.gander.migrate.testkit.schema.GraphListing;
import dev.gander.migrate.testkit.schema.StoreListing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The one graph of a server, which tests use one after the other. While its schema is as migrations have made it, only its
 * data are replaced by those that the migrations have written; else it is cleared and migrated anew.
 *
 * @param servers on which server
 * @param datastores the adapter
 */
record Neo4jKind(Neo4jExtension servers, DatastoreFactory datastores) implements StoreKind<Neo4jDatabase> {

    private static final Namespace NAMESPACE = Namespace.create(Neo4jKind.class);
    private static final String AGENT = "gander-testkit";

    /** What migrations have made, by the fingerprint of their files. */
    private record Templates(Map<String, GraphContents> contents) implements AutoCloseable {
        @Override
        public void close() {
            contents.clear();
        }
    }

    @Override
    public Lent<Neo4jDatabase> lend(Recipe recipe, ExtensionContext context) {
        Neo4jServer server = servers.server(context);
        Recipe first = context.getStore(NAMESPACE).computeIfAbsent(servers.key(), name -> recipe, Recipe.class);
        if (first != recipe) {
            throw new IllegalStateException("A test has one graph, and it already holds "
                    + first.own().target() + ": migrate " + recipe.own().target() + " in the same store, with after()");
        }
        Templates templates = SharedServers.find(
                context, servers.key() + " templates", Templates.class, () -> new Templates(new ConcurrentHashMap<>()));
        Neo4jGraph graph = Neo4jGraph.of(server.database(), AGENT);
        try {
            makeReady(recipe, server.database(), graph, templates);
            return new Turned(server.database(), graph, connected(graph), recipe, datastores);
        } catch (RuntimeException failure) {
            graph.close();
            throw failure;
        }
    }

    private void makeReady(Recipe recipe, Neo4jDatabase database, Neo4jGraph graph, Templates templates) {
        String fingerprint = recipe.fingerprint();
        GraphContents template = templates.contents().get(fingerprint);
        if (template != null && template.fits(graph)) {
            template.restore(graph);
            return;
        }
        graph.clear();
        recipe.carryOut(datastores, database.accountUrl(), new GraphStore(graph));
        templates.contents().put(fingerprint, GraphContents.of(graph));
    }

    private static Set<String> connected(Neo4jGraph graph) {
        return connections(graph).stream()
                .map(row -> String.valueOf(row.get("connectionId")))
                .collect(Collectors.toSet());
    }

    private static List<Map<String, Object>> connections(Neo4jGraph graph) {
        return graph.run(
                "CALL dbms.listConnections() YIELD connectionId, connector, username, userAgent, clientAddress,"
                        + " connectTime WHERE connector = 'bolt' AND userAgent <> '" + AGENT + "' RETURN *");
    }

    private record Turned(
            Neo4jDatabase database, Neo4jGraph graph, Set<String> others, Recipe recipe, DatastoreFactory datastores)
            implements Lent<Neo4jDatabase> {

        @Override
        public Migrator migrator() {
            return recipe.migrator(datastores, database.accountUrl());
        }

        @Override
        public StoreListing listing() {
            return () -> GraphListing.of(graph);
        }

        @Override
        public List<String> connections() {
            return Neo4jKind.connections(graph).stream()
                    .filter(row -> !others.contains(String.valueOf(row.get("connectionId"))))
                    .map(row -> row.get("connectionId") + " of " + row.get("username") + ", driver '"
                            + row.get("userAgent") + "', from " + row.get("clientAddress") + ", since "
                            + row.get("connectTime"))
                    .toList();
        }

        @Override
        public void close() {
            graph.close();
        }
    }
}

package dev.gander.migrate.neo4j;

import dev.gander.migrate.datastore.Datastore;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.testkit.contract.StatementsUnderTest;
import dev.gander.migrate.testkit.contract.StoreUnderTest;
import java.util.List;

/** An empty graph, as the contracts want to see one. */
record Neo4jUnderTest(Graph graph, Vocabulary vocabulary) implements StoreUnderTest {

    @Override
    public Datastore datastore(TargetName target) {
        return Neo4jDatastore.of(graph.settings(target));
    }

    @Override
    public StatementsUnderTest statements() {
        return vocabulary.statements();
    }

    @Override
    public boolean hasTable(String name) {
        return graph.count("(:" + name + ")") > 0
                || graph.names("CONSTRAINTS").contains(name)
                || graph.names("INDEXES").contains(name);
    }

    @Override
    public Object contents() {
        return graph.contents();
    }

    @Override
    public List<String> initialNames(TargetName target) {
        return List.of("__GanderVersion", "__GanderHistory", "'" + target.service() + "'", "'" + target.target() + "'");
    }

    @Override
    public void insertVersionRow(TargetName target, long version) {
        graph.query("MATCH (v:__GanderVersion " + of(target)
                + ") WITH max(v.id) + 1 AS id CREATE (:__GanderVersion {service: '"
                + target.service() + "', target: '" + target.target() + "', version_id: " + version
                + ", id: id, is_applied: true, tstamp: datetime()})");
    }

    @Override
    public void insertUndoneRow(TargetName target, long version) {
        graph.query("MATCH (v:__GanderVersion " + of(target) + ") WHERE v.version_id = " + version
                + " SET v.is_applied = false");
    }

    @Override
    public void clearVersionTable(TargetName target) {
        graph.query("MATCH (v:__GanderVersion " + of(target) + ") DELETE v");
    }

    @Override
    public void spoilVersionTable(TargetName target) {
        graph.query("CREATE (:__GanderVersion {service: '" + target.service() + "', target: '" + target.target()
                + "', version_id: 'seven', id: true})");
    }

    @Override
    public void dropHistoryTable(TargetName target) {
        graph.query("MATCH (h:__GanderHistory " + of(target) + ") DELETE h");
    }

    private static String of(TargetName target) {
        return "{service: '" + target.service() + "', target: '" + target.target() + "'}";
    }

    @Override
    public void close() {
        // The extension clears the graph.
    }
}

package dev.gander.migrate.testkit.server;

import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.model.Statement;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * A graph.
 *
 * @param graph a connection to it
 */
record GraphStore(Neo4jGraph graph) implements RawStore {

    @Override
    public void run(Fixture fixture) {
        for (Statement statement : fixture.statements(ScriptSyntax.CYPHER)) {
            try {
                graph.run(statement.text());
            } catch (Neo4jException refusal) {
                throw JdbcStore.refused(fixture, statement.position().line() - 1, statement.text(), refusal);
            }
        }
    }

    @Override
    public void empty(String label) {
        graph.run("MATCH (n:`" + label + "`) DETACH DELETE n");
    }
}

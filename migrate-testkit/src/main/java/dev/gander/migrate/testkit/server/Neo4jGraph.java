package dev.gander.migrate.testkit.server;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;

/** A graph past everything that is tested: queries of the tests' own, each in a transaction of its own. */
public final class Neo4jGraph implements AutoCloseable {

    private final Driver driver;

    private Neo4jGraph(Driver driver) {
        this.driver = driver;
    }

    /** Connects when the first query is run. */
    public static Neo4jGraph of(Neo4jDatabase database) {
        return of(database, "gander-test");
    }

    /** The same under a name by which its connections can be told from others. */
    @SuppressWarnings("deprecation") // The driver's other way to be silent is the logging of the whole process.
    static Neo4jGraph of(Neo4jDatabase database, String agent) {
        return new Neo4jGraph(GraphDatabase.driver(
                database.url(),
                AuthTokens.basic(database.username(), database.password()),
                Config.builder()
                        .withUserAgent(agent)
                        .withTelemetryDisabled(true)
                        .withLogging(Logging.none())
                        .build()));
    }

    /** Runs one statement and returns its rows. */
    public List<Map<String, Object>> run(String statement) {
        return run(statement, Map.of());
    }

    /** Runs one statement with parameters and returns its rows. */
    List<Map<String, Object>> run(String statement, Map<String, Object> parameters) {
        try (Session session = driver.session()) {
            return session.run(statement, parameters).list(Record::asMap);
        }
    }

    /** Removes nodes, relationships, constraints and indexes, down to what a new database holds. */
    public void clear() {
        removeData();
        run("SHOW CONSTRAINTS YIELD name").forEach(row -> run("DROP CONSTRAINT " + quoted(row)));
        // Those that find nodes by label and relationships by type come with every new database.
        run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name")
                .forEach(row -> run("DROP INDEX " + quoted(row)));
    }

    /** Removes nodes and relationships. */
    void removeData() {
        run("MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
    }

    private static String quoted(Map<String, Object> row) {
        return "`" + String.valueOf(row.get("name")).replace("`", "``") + "`";
    }

    /** Gives the connections up; the driver's threads, which end a moment later, are not waited for. */
    @Override
    public void close() {
        driver.closeAsync();
    }
}

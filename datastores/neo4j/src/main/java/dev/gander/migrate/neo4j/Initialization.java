package dev.gander.migrate.neo4j;

import dev.gander.migrate.model.TargetName;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;

/** Makes what the records need: three constraints, and the first nodes of a target. */
final class Initialization {

    /** Two that create a constraint at the same moment may stand in each other's way. */
    private static final int TRIES = 5;

    private static final String VERSIONS = "__gander_version";
    private static final String HISTORY = "__gander_history";

    /** The constraint that keeps locks apart. */
    static final String LOCK = "__gander_lock";

    private final Connection connection;

    Initialization(Connection connection) {
        this.connection = connection;
    }

    void createAll() {
        create(VERSIONS);
        create(HISTORY);
        create(LOCK);
        connection.write(Query.CREATE_NODES, Map.of());
    }

    /** Before the first lock node: without it two runs could each make one. */
    void createLockConstraint() {
        create(LOCK);
    }

    private void create(String name) {
        for (int attempt = 1; !isThere(name); attempt++) {
            try (Session session = connection.session(AccessMode.WRITE)) {
                session.run(statement(name)).consume();
            } catch (Neo4jException e) {
                if (attempt == TRIES || !Neo4jFailures.isTransient(e) && !isThere(name)) {
                    throw e;
                }
            }
        }
    }

    private boolean isThere(String name) {
        return connection.read(Query.CONSTRAINTS, Map.of()).stream()
                .anyMatch(row -> row.get("name").asString().equals(name));
    }

    private static String statement(String name) {
        return switch (name) {
            case VERSIONS -> constraint(name, "__GanderVersion", "n.service, n.target, n.version_id");
            case HISTORY -> constraint(name, "__GanderHistory", "n.service, n.target, n.id");
            default -> constraint(LOCK, "__GanderLock", "n.service, n.target");
        };
    }

    private static String constraint(String name, String label, String properties) {
        return "CREATE CONSTRAINT " + name + " IF NOT EXISTS FOR (n:" + label + ") REQUIRE (" + properties
                + ") IS UNIQUE";
    }

    /** For an administrator, where the migrating user may not do this itself. */
    static String script(TargetName target) {
        String nodes = Query.CREATE_NODES
                .text()
                .replace("$service", "'" + target.service() + "'")
                .replace("$target", "'" + target.target() + "'");
        return "// What " + target + " needs, for an administrator to run in cypher-shell.\n"
                + String.join(";\n", List.of(statement(VERSIONS), statement(HISTORY), statement(LOCK), nodes))
                + ";\n// On Enterprise, where rights are given one by one, the migrating user needs these on the"
                + " database, in a role of its own:\n"
                + "// GRANT ACCESS ON DATABASE …, GRANT MATCH {*} ON GRAPH … and GRANT WRITE ON GRAPH …,\n"
                + "// GRANT NAME MANAGEMENT, CONSTRAINT MANAGEMENT and INDEX MANAGEMENT ON DATABASE ….\n";
    }
}

package dev.gander.migrate.devstores;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One Neo4j graph for all targets, as the services share one. */
record EmbeddedNeo4j(DevNeo4j neo4j, List<ServiceTarget> targets) implements EmbeddedStore {

    static final String KIND = "neo4j";

    static EmbeddedNeo4j start(List<ServiceTarget> targets, Path folder) {
        return new EmbeddedNeo4j(
                DevNeo4j.start(DevNeo4jSettings.durable(Neo4jJars.standard(), folder.resolve(KIND))), targets);
    }

    @Override
    public Map<String, String> variables() {
        Map<String, String> variables = new TreeMap<>();
        targets.forEach(target -> variables.put(target.variable(), neo4j.url()));
        variables.put("NEO4J_USERNAME", neo4j.username());
        variables.put("NEO4J_PASSWORD", neo4j.password());
        return variables;
    }

    @Override
    public void close() {
        neo4j.close();
    }
}

package dev.gander.migrate.devstores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A Neo4j for one command alone. Its one graph serves the targets in turn. */
record ScratchNeo4j(DevNeo4j neo4j, List<ServiceTarget> targets) implements EmbeddedStore {

    static ScratchNeo4j start(List<ServiceTarget> targets, Path folder) {
        return new ScratchNeo4j(
                DevNeo4j.start(DevNeo4jSettings.throwaway(Neo4jJars.standard(), fresh(EmbeddedStores.scratch(folder)))),
                targets);
    }

    /** A folder that no server has used: data that a killed run has left would make the graph unfit. */
    private static Path fresh(Path scratch) {
        try {
            Path folder = scratch.resolve(EmbeddedNeo4j.KIND);
            Folders.delete(folder);
            return Files.exists(folder) ? Files.createTempDirectory(scratch, EmbeddedNeo4j.KIND) : folder;
        } catch (IOException e) {
            throw new DevStoreException("Cannot make a folder for a scratch graph in " + scratch + ".", e);
        }
    }

    @Override
    public Map<String, String> variables() {
        Map<String, String> variables = new TreeMap<>(EmbeddedStores.scratchVariables(targets, neo4j.url()));
        variables.put("NEO4J_USERNAME", neo4j.username());
        variables.put("NEO4J_PASSWORD", neo4j.password());
        return variables;
    }

    @Override
    public void close() {
        neo4j.close();
    }
}

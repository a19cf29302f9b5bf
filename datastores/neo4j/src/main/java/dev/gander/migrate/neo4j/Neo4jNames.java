package dev.gander.migrate.neo4j;

import java.util.List;
import java.util.regex.Pattern;

/** Names as Cypher writes them, and which labels are a migration tool's. Pure. */
final class Neo4jNames {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    /** Gander's own labels, neo4j-migrations' and Liquibase's. */
    private static final List<String> TOOLS = List.of("__Gander", "__Neo4jMigration", "__Liquibase");

    private Neo4jNames() {}

    /** The name, quoted where it must be. */
    static String quoted(String name) {
        return PLAIN.matcher(name).matches() ? name : "`" + name.replace("`", "``") + "`";
    }

    /** Whether all of these labels, at least one, hold a tool's records. */
    static boolean areOfTool(List<String> labels) {
        return !labels.isEmpty()
                && labels.stream().allMatch(label -> TOOLS.stream().anyMatch(label::startsWith));
    }
}

package dev.gander.migrate.neo4j;

import java.util.List;
import java.util.Locale;

/**
 * What a constraint or an index is, without its name: what {@code SHOW} tells, in the words of every version.
 *
 * @param sort constraint or index
 * @param kind such as {@code RANGE} or {@code UNIQUE}
 * @param entity node or relationship
 * @param tokens labels, or relationship types
 * @param properties in their order
 */
record SchemaObject(Sort sort, String kind, Entity entity, List<String> tokens, List<String> properties) {

    enum Sort {
        CONSTRAINT,
        INDEX
    }

    enum Entity {
        NODE,
        RELATIONSHIP
    }

    SchemaObject {
        tokens = List.copyOf(tokens);
        properties = List.copyOf(properties);
    }

    /** The kind of a constraint, from the words of {@code SHOW CONSTRAINTS} in any version. */
    static String constraintKind(String type) {
        if (type.contains("UNIQUENESS")) {
            return "UNIQUE";
        }
        if (type.contains("KEY")) {
            return "KEY";
        }
        return type.contains("EXISTENCE") ? "NOT NULL" : "TYPED";
    }

    @Override
    public String toString() {
        String inner =
                (tokens.isEmpty() ? "" : ":" + String.join("|", tokens)) + " {" + String.join(", ", properties) + "}";
        return kind.toLowerCase(Locale.ROOT) + " " + sort.name().toLowerCase(Locale.ROOT) + " on "
                + (entity == Entity.NODE ? "(" + inner + ")" : "()-[" + inner + "]-()");
    }
}

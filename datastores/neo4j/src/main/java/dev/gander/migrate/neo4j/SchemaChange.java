package dev.gander.migrate.neo4j;

import dev.gander.migrate.cypher.CypherToken;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a schema statement does.
 *
 * @param act whether it makes or drops
 * @param sort constraint or index
 * @param name of the object; empty when the server is to choose one
 * @param object what it makes; empty when it drops
 * @param rule what it does when the object is there already, or not there any more
 */
record SchemaChange(Act act, SchemaObject.Sort sort, Optional<String> name, Optional<SchemaObject> object, Rule rule) {

    enum Act {
        MAKE,
        DROP
    }

    /** Whether the statement fails or does nothing where there is nothing to do. */
    enum Rule {
        FAILS,
        DOES_NOTHING
    }

    /** Reads a statement; empty when it has a form that this program does not know, such as a name in a parameter. */
    static Optional<SchemaChange> of(List<CypherToken> statement) {
        return new SchemaStatement(statement).read();
    }

    /** How things stand with this change. */
    enum Standing {
        /** The store looks as it does after the change. */
        DONE,
        /** The store looks as it does before the change. */
        NOT_DONE,
        /** There is something else under the name. */
        IN_THE_WAY
    }

    Standing standing(Catalog catalog) {
        Optional<SchemaObject> there = name.flatMap(called -> catalog.find(sort, called));
        if (act == Act.DROP) {
            return there.isPresent() ? Standing.NOT_DONE : Standing.DONE;
        }
        if (name.isEmpty()) {
            return object.filter(catalog::contains).isPresent() ? Standing.DONE : Standing.NOT_DONE;
        }
        if (there.isEmpty()) {
            return Standing.NOT_DONE;
        }
        return there.equals(object) ? Standing.DONE : Standing.IN_THE_WAY;
    }

    /** What is wrong, for a person, when the change was to be done and is not. */
    String difference(Catalog catalog) {
        String called = sort.name().toLowerCase(Locale.ROOT) + " " + name.orElse("without a name");
        if (act == Act.DROP) {
            return "the " + called + " is still there";
        }
        String wanted = object.map(SchemaObject::toString).orElse("it");
        Optional<SchemaObject> there = name.flatMap(known -> catalog.find(sort, known));
        if (there.isPresent()) {
            return "the " + called + " is there as " + there.get() + ", and the file says " + wanted;
        }
        return "there is no " + called + " (" + wanted + ")"
                + catalog.inItsPlace(this)
                        .map(other -> "; in its place there is " + other)
                        .orElse("");
    }
}

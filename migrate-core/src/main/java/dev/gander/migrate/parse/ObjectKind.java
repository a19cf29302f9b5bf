package dev.gander.migrate.parse;

import java.util.List;
import java.util.Set;

/** Tells definitions, which can be replaced at any time, from what keeps data. */
final class ObjectKind {

    private static final Set<String> REPLACEABLE = Set.of("VIEW", "FUNCTION", "PROCEDURE", "TRIGGER");
    private static final Set<String> KEPT = Set.of("TABLE", "SEQUENCE", "SCHEMA", "TYPE", "DOMAIN", "EXTENSION");
    private static final Set<String> PASSING = Set.of("TEMP", "TEMPORARY");

    /** What may stand between CREATE and the kind of object. */
    private static final Set<String> BEFORE_KIND =
            Set.of("OR", "REPLACE", "RECURSIVE", "MATERIALIZED", "CONSTRAINT", "UNLOGGED", "FOREIGN", "VIRTUAL");

    private ObjectKind() {}

    /** Whether it creates an object that can be defined anew at any time; one for this session alone is none. */
    static boolean isReplaceable(SqlCommand command) {
        return command.word(0).equals("CREATE") && REPLACEABLE.contains(kind(command));
    }

    /** Whether it creates, changes or removes an object that keeps data, or that others are made of. */
    static boolean isKept(SqlCommand command) {
        return command.word(0).equals("TRUNCATE") || isDefined(command);
    }

    /** The same, save what leaves the object as it is and takes its rows away. */
    static boolean isDefined(SqlCommand command) {
        return switch (command.word(0)) {
            case "CREATE", "ALTER", "DROP" -> KEPT.contains(kind(command));
            default -> false;
        };
    }

    private static String kind(SqlCommand command) {
        List<String> head = command.head();
        for (String word : head.subList(1, head.size())) {
            if (PASSING.contains(word)) {
                return "";
            }
            if (!BEFORE_KIND.contains(word)) {
                return word;
            }
        }
        return "";
    }
}

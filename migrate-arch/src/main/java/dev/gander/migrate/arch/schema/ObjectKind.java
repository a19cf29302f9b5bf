package dev.gander.migrate.arch.schema;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** The kinds of object that a schema is made of, by the words of SQL and Cypher. */
final class ObjectKind {

    /** What may stand between the verb and the kind. */
    static final Set<String> MODIFIERS =
            Set.of(("or replace alter global local temp temporary unlogged unique fulltext spatial clustered "
                            + "nonclustered columnstore bitmap range text point lookup vector btree hash materialized "
                            + "recursive foreign virtual external transient editionable noneditionable force trusted "
                            + "default event public user data composite constraint")
                    .split(" "));

    /** A plain name is the whole of a statement that creates one of these. */
    static final Set<String> NEEDING_A_NAME_ALONE =
            Set.of("sequence", "schema", "database", "extension", "publication", "language");

    /** How a statement that creates one may go on after the name. */
    static final Map<String, Set<String>> CONTINUED_BY = Map.ofEntries(
            entry("sequence", Set.of("start increment minvalue maxvalue cache cycle no owned as".split(" "))),
            entry("type", Set.of("as", "is", "under", "(")),
            entry("domain", Set.of("as text varchar char character int integer bigint numeric uuid".split(" "))),
            entry("schema", Set.of("authorization", "create", "grant")),
            entry(
                    "database",
                    Set.of(("with owner encoding template character charset collate default wait nowait options set "
                                    + "tablespace topology")
                            .split(" "))),
            entry("extension", Set.of("with", "schema", "version", "cascade", "from")),
            entry("trigger", Set.of("before", "after", "instead", "on", "for")),
            entry("policy", Set.of("on")),
            entry("rule", Set.of("as")),
            entry("event", Set.of("on")),
            entry("collation", Set.of("(", "from")),
            entry("conversion", Set.of("for")),
            entry("server", Set.of("foreign", "type", "version")),
            entry("wrapper", Set.of("handler", "validator", "options")),
            entry("publication", Set.of("for", "with")),
            entry("subscription", Set.of("connection")),
            entry("tablespace", Set.of("location", "owner", "add", "datafile")),
            entry("statistics", Set.of("(", "on")),
            entry("synonym", Set.of("for")),
            entry("alias", Set.of("for")),
            entry("package", Set.of("as", "is", "authid")),
            entry("language", Set.of("handler")),
            entry("keyspace", Set.of("with")));

    private static final Map<String, Tail> WITH_A_TAIL = Map.of(
            "table", Tail.TABLE,
            "view", Tail.VIEW,
            "function", Tail.ROUTINE,
            "procedure", Tail.ROUTINE,
            "aggregate", Tail.ROUTINE);

    private ObjectKind() {}

    static boolean isOne(String word) {
        return WITH_A_TAIL.containsKey(word)
                || CONTINUED_BY.containsKey(word)
                || word.equals("index")
                || word.equals("constraint");
    }

    /** Whether the statement goes on after the name as one that creates this kind does. */
    static boolean goesOn(String kind, Cursor statement) {
        Tail tail = WITH_A_TAIL.get(kind);
        return tail == null ? statement.isAt(CONTINUED_BY.getOrDefault(kind, Set.of())) : tail.follows(statement);
    }
}

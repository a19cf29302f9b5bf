package dev.gander.migrate.neo4j;

import dev.gander.migrate.testkit.contract.StatementsUnderTest;

/** What the contracts' tables are on Neo4j: each contract holds for either class of statement. */
enum Vocabulary {
    /** A table is a node. */
    DATA(
            "CREATE (:first {guard: 1 / (1 - COUNT { MATCH (:first) })})",
            "WITH 1 / COUNT { MATCH (:first) } AS guard MATCH (n:first) DELETE n",
            "CREATE (:second {guard: 1 / (1 - COUNT { MATCH (:second) })})",
            "RETURN 1 / 0"),
    /** A table is a constraint or an index. */
    SCHEMA(
            "CREATE CONSTRAINT first FOR (n:First) REQUIRE n.id IS UNIQUE",
            "DROP CONSTRAINT first",
            "CREATE INDEX second FOR (n:Second) ON (n.id)",
            "DROP INDEX nowhere");

    private static final String SLOW =
            "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a = -b RETURN count(*)";

    /** Nothing lasts as long as a session here: each transaction begins like the first. */
    private static final String NO_CHANGE = "RETURN 1";

    private final StatementsUnderTest statements;

    Vocabulary(String createFirst, String dropFirst, String createSecond, String broken) {
        this.statements =
                new StatementsUnderTest(createFirst, dropFirst, createSecond, broken, SLOW, NO_CHANGE, NO_CHANGE);
    }

    StatementsUnderTest statements() {
        return statements;
    }
}

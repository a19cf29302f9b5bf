package dev.gander.migrate.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.model.Origin;
import dev.gander.migrate.model.Position;
import dev.gander.migrate.model.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StatementClassTest {

    private static CypherCommand command(String text) {
        return CypherCommand.of(new Statement(1, text, new Position(new Origin("0001_a.cypher"), 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX FOR (n:A) ON (n.b)",
                "create vector index v for (n:A) on (n.b)",
                "/* why */ CREATE /* not */ CONSTRAINT a FOR (n:A) REQUIRE n.id IS UNIQUE;",
                "-- why\nDROP INDEX a IF EXISTS",
                "// why\nDROP CONSTRAINT a",
                "CYPHER 5 CREATE LOOKUP INDEX l FOR (n) ON EACH labels(n)",
                "CYPHER runtime=slotted planner=cost DROP INDEX a"
            })
    void it_makes_or_drops_a_constraint_or_an_index(String text) {
        assertThat(command(text).kind()).isEqualTo(StatementClass.SCHEMA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE (index:INDEX)",
                "CREATE (n:`CONSTRAINT` {text: 'CREATE INDEX'})",
                "MATCH (n) WHERE n.word IN ['} IN TRANSACTIONS'] RETURN n",
                "MATCH (n {a: 1}) WHERE n.transactions IN [1] RETURN n.transactions",
                "SHOW INDEXES",
                "MERGE (n:User) RETURN n",
                "CALL db.awaitIndexes()"
            })
    void it_reads_or_changes_the_graph(String text) {
        assertThat(command(text).kind()).isEqualTo(StatementClass.DATA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MATCH (n) CALL (n) { SET n.a = 1 } IN TRANSACTIONS",
                "UNWIND $rows AS r CALL { WITH r CREATE (:A) } in 4 concurrent transactions of 10 rows",
                "LOAD CSV FROM 'file:///a.csv' AS l CALL (l) { CREATE (:A {b: l[0]}) } IN TRANSACTIONS OF 5 ROWS;",
                "CREATE USER ada SET PASSWORD 'secret'",
                "CREATE OR REPLACE DATABASE shop",
                "GRANT ROLE reader TO ada",
                "STOP DATABASE shop"
            })
    void it_commits_by_itself(String text) {
        assertThat(command(text).kind()).isEqualTo(StatementClass.ALONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";", "-- nothing", "// nothing\n;", "/* nothing */ ; ;"})
    void it_holds_no_command(String text) {
        assertThat(command(text).isEmpty()).isTrue();
    }

    @Test
    void comments_with_two_dashes_are_not_sent_and_lines_keep_their_numbers() {
        assertThat(command("MATCH (a)\n-- why\n-->(b) SET b.c = '\n-- text'; -- done")
                        .text())
                .contains("MATCH (a)\n\n-->(b) SET b.c = '\n-- text'; ");
    }
}

package dev.gander.migrate.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.cypher.CypherText;
import dev.gander.migrate.neo4j.SchemaChange.Act;
import dev.gander.migrate.neo4j.SchemaChange.Rule;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a schema statement makes, in the words in which the server shows it. */
final class SchemaStatementTest {

    private static Optional<SchemaChange> change(String text) {
        return SchemaChange.of(CypherText.of(text).statements().get(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            CREATE INDEX a FOR (n:L) ON (n.p)                                    @ a @ range index on (:L {p})
            CREATE RANGE INDEX a IF NOT EXISTS FOR (n:L) ON n.p                  @ a @ range index on (:L {p})
            CREATE INDEX FOR (n:L) ON (n.p, n.`q r`)                             @   @ range index on (:L {p, q r})
            CREATE TEXT INDEX `a b` FOR ()-[r:T]-() ON (r.p)                     @ a b @ text index on ()-[:T {p}]-()
            CREATE POINT INDEX a FOR ()-[r:T]->() ON (r.p) OPTIONS {x: {y: 1}}   @ a @ point index on ()-[:T {p}]-()
            CREATE FULLTEXT INDEX a FOR (n:L|M) ON EACH [n.p, n.q]               @ a @ fulltext index on (:L|M {p, q})
            CREATE VECTOR INDEX a FOR (n:L) ON (n.p) OPTIONS {i: {`v.d`: 3}}     @ a @ vector index on (:L {p})
            CREATE LOOKUP INDEX a FOR (n) ON EACH labels(n)                      @ a @ lookup index on ( {})
            CREATE CONSTRAINT a FOR (n:L) REQUIRE n.p IS UNIQUE                  @ a @ unique constraint on (:L {p})
            CREATE CONSTRAINT a FOR (n:L) REQUIRE (n.p, n.q) IS NODE UNIQUE      @ a @ unique constraint on (:L {p, q})
            CREATE CONSTRAINT a FOR ()-[r:T]-() REQUIRE r.p IS REL UNIQUE        @ a @ unique constraint on ()-[:T {p}]-()
            CREATE CONSTRAINT a FOR (n:L) REQUIRE n.p IS NOT NULL                @ a @ not null constraint on (:L {p})
            CREATE CONSTRAINT a FOR (n:L) REQUIRE n.p IS NODE KEY                @ a @ key constraint on (:L {p})
            CREATE CONSTRAINT a FOR ()-[r:T]-() REQUIRE r.p IS KEY               @ a @ key constraint on ()-[:T {p}]-()
            CREATE CONSTRAINT a FOR (n:L) REQUIRE n.p IS :: STRING               @ a @ typed constraint on (:L {p})
            CREATE CONSTRAINT a FOR (n:L) REQUIRE n.p IS TYPED INTEGER           @ a @ typed constraint on (:L {p})
            """)
    void it_makes_an_object_of_a_name(String text, String name, String object) {
        SchemaChange change = change(text).orElseThrow();

        assertThat(change.act()).isEqualTo(Act.MAKE);
        assertThat(change.name()).isEqualTo(Optional.ofNullable(name));
        assertThat(change.object()).map(SchemaObject::toString).contains(object);
    }

    @Test
    void it_drops_an_object() {
        SchemaChange change = change("DROP CONSTRAINT `a b` IF EXISTS").orElseThrow();

        assertThat(change.act()).isEqualTo(Act.DROP);
        assertThat(change.sort()).isEqualTo(SchemaObject.Sort.CONSTRAINT);
        assertThat(change.name()).contains("a b");
        assertThat(change.rule()).isEqualTo(Rule.DOES_NOTHING);
        assertThat(change("DROP INDEX a").orElseThrow().rule()).isEqualTo(Rule.FAILS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP INDEX $name",
                "CREATE INDEX a",
                "CREATE CONSTRAINT a ON (n:L) ASSERT n.p IS UNIQUE",
                "CREATE CONSTRAINT a FOR (n:L) REQUIRE n.p IS SOMETHING",
                "CREATE CONSTRAINT a FOR (n:L) REQUIRE n.p IS NODE SOMETHING",
                "CREATE INDEX a FOR (n:L) WITH (n.p)"
            })
    void another_form_is_not_guessed_at(String text) {
        assertThat(change(text)).isEmpty();
    }
}

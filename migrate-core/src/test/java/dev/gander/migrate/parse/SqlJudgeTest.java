package dev.gander.migrate.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SqlJudgeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX ON :Person(name);",
                "// a comment of Cypher\nCREATE (n);",
                "DROP CONSTRAINT person_id IF EXISTS;",
                "CREATE CONSTRAINT ON (p:Person) ASSERT p.id IS UNIQUE;",
                "CREATE VECTOR INDEX v IF NOT EXISTS\nFOR (n:Doc) ON (n.embedding);",
                "CREATE LOOKUP INDEX l FOR (n) ON EACH labels(n);",
                "MATCH p = (a)-->(b) RETURN p;",
                "SELECT 1; match (n) detach delete n;",
                "DETACH DELETE n;",
                "CALL (x) { RETURN 1 };"
            })
    void a_beginning_that_no_sql_has_is_cypher(String statement) {
        assertThat(Scripts.codes(Scripts.parse(upAndDown(statement)))).contains("wrong-language");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX ON people (name);",
                "CREATE INDEX match ON merge (call);",
                "MERGE INTO a USING b ON (a.id = b.id) WHEN MATCHED THEN DELETE;",
                "CALL load_everything();",
                "CREATE TABLE create_constraint (a int CONSTRAINT c CHECK (a > 0));",
                "ALTER TABLE a DROP CONSTRAINT c;",
                "-- MATCH (n)\nSELECT 1;",
                "/* MATCH (n);\n/* nested */ CREATE (n); */\nSELECT 1;",
                "SELECT 'x'; SELECT '\n;MATCH (n) RETURN n;\n' AS a;",
                "SELECT $q$;MATCH (n);$q$;",
                "SELECT $1x; SELECT \"a;MERGE (b)\", `;CREATE (c)`;",
                "CREATE RULE r AS ON DELETE TO t DO ALSO (DELETE FROM a; DELETE FROM b);"
            })
    void what_sql_knows_is_sql(String statement) {
        assertThat(Scripts.codes(Scripts.parse(
                        upAndDown("-- +goose StatementBegin\n" + statement + "\n-- +goose StatementEnd"))))
                .isEmpty();
    }

    @Test
    void cypher_is_said_once_in_a_file() {
        assertThat(Scripts.codes(Scripts.parse(upAndDown("MATCH (a) RETURN a;\nMATCH (b) RETURN b;"))))
                .containsOnlyOnce("wrong-language");
    }

    @Test
    void a_problem_inside_a_block_has_its_own_line() {
        String block = "-- +goose StatementBegin\nSELECT 1;\n\nSELECT\n2;\n  COMMIT;\n-- +goose StatementEnd";

        assertThat(Scripts.parse(upAndDown(block)).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.position().line()).isEqualTo(7));
    }

    @Test
    void many_problems_of_one_code_are_cut_and_an_error_behind_them_is_not() {
        ParsedMigration parsed = Scripts.parse(upAndDown("COMMIT;\n".repeat(500) + "COPY t FROM STDIN;"));

        assertThat(parsed.problems()).hasSize(Findings.LIMIT + 1);
        assertThat(parsed.migration()).isEmpty();
    }

    @Test
    @Timeout(30)
    void a_block_of_very_many_commands_is_judged_in_one_go() {
        String block = "-- +goose StatementBegin\n" + "INSERT INTO t VALUES (1);\n".repeat(400_000)
                + "COMMIT;\n-- +goose StatementEnd";

        assertThat(Scripts.parse(upAndDown(block)).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.position().line()).isEqualTo(400_003));
    }

    private static String upAndDown(String statement) {
        return "-- +goose Up\n" + statement + "\n-- +goose Down\nSELECT 1;\n";
    }
}

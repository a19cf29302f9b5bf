package dev.gander.migrate.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.model.Origin;
import dev.gander.migrate.model.Problem;
import dev.gander.migrate.model.RawMigration;
import dev.gander.migrate.model.RawReplaceable;
import dev.gander.migrate.model.Repetition;
import dev.gander.migrate.model.Replaceable;
import dev.gander.migrate.model.ReplaceablePolicy;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.model.Version;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Replaceable files, and migrations that do what belongs in them. */
final class ReplaceableFileTest {

    private static final MigrationParser PARSER =
            new MigrationParser(ScriptSyntax.SQL, name -> Optional.of("amount").filter(value -> name.equals("COLUMN")));

    private static final String VIEW = "-- +goose Up\nCREATE VIEW v AS SELECT 1;\n";

    @Test
    void it_is_named_by_its_path_and_read_by_the_same_grammar() {
        ParsedReplaceable parsed = replaceable("""
                -- +gander lock-timeout 5s
                -- +goose ENVSUB ON
                -- +goose NO TRANSACTION
                -- +goose Up
                CREATE OR REPLACE VIEW v AS SELECT ${COLUMN} FROM t;
                -- +goose Down
                DROP VIEW v;
                """);

        Replaceable file = parsed.replaceable().orElseThrow();
        assertThat(parsed.problems()).isEmpty();
        assertThat(file.name()).isEqualTo("replaceable/010_totals");
        assertThat(file.number()).isEqualTo(10);
        assertThat(Scripts.statements(file.up()).get(0).text()).contains("SELECT amount FROM t");
        assertThat(file.down().statements()).isEqualTo(1);
        assertThat(file.options().lockTimeout()).isPresent();
        assertThat(file.options().repetition()).isEqualTo(Repetition.WHEN_CHANGED);
    }

    @Test
    void it_needs_no_down() {
        assertThat(replaceable(VIEW).problems()).isEmpty();
    }

    @Test
    void it_may_ask_to_be_put_in_place_always() {
        ParsedReplaceable parsed = replaceable("-- +gander always\n" + VIEW);

        assertThat(parsed.replaceable().orElseThrow().options().repetition()).isEqualTo(Repetition.ALWAYS);
    }

    @ParameterizedTest
    @CsvSource({
        "always on, takes no argument",
        "out-of-order, means nothing in a replaceable SQL file",
        "without-replaceable, means nothing in a replaceable SQL file",
        "edition enterprise, means nothing in a replaceable SQL file",
        "sometimes, 'is unknown; known are always, requires'"
    })
    void other_lines_are_refused(String line, String message) {
        ParsedReplaceable parsed = replaceable("-- +gander " + line + "\n" + VIEW);

        assertThat(parsed.replaceable()).isEmpty();
        assertThat(parsed.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).contains(message, "[bad-annotation]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE a (b int);",
                "CREATE UNLOGGED TABLE a (b int);",
                "ALTER TABLE a ADD COLUMN c int;",
                "DROP TABLE a;",
                "CREATE SEQUENCE s;",
                "CREATE TYPE t AS ENUM ('x');",
                "CREATE EXTENSION citext;",
                "CREATE SCHEMA s;",
                "truncate a;"
            })
    void what_keeps_data_is_no_matter_for_a_replaceable(String statement) {
        assertThat(codes(replaceable("-- +goose Up\n" + statement + "\n").problems()))
                .containsExactly("not-replaceable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TEMP TABLE a (b int);",
                "CREATE INDEX i ON materialised (a);",
                "GRANT SELECT ON v TO reader;",
                "COMMENT ON VIEW v IS 'x';",
                "DROP VIEW v;",
                "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql RETURN 1;",
                "REFRESH MATERIALIZED VIEW v;"
            })
    void everything_else_is_one(String statement) {
        assertThat(replaceable("-- +goose Up\n" + statement + "\n").problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE VIEW v AS SELECT 1;",
                "CREATE OR REPLACE RECURSIVE VIEW v (a) AS SELECT 1;",
                "CREATE MATERIALIZED VIEW v AS SELECT 1;",
                "create or replace function f() returns int language sql return 1;",
                "CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1';",
                "CREATE TRIGGER t BEFORE INSERT ON a EXECUTE FUNCTION f();",
                "CREATE CONSTRAINT TRIGGER t AFTER INSERT ON a EXECUTE FUNCTION f();"
            })
    void a_migration_beside_replaceables_that_makes_one_is_told(String statement) {
        String file = "-- +goose Up\nSELECT 1;\n" + statement + "\n-- +goose Down\nDROP VIEW v;\n";
        List<Problem> problems = migration(PARSER.besideReplaceables(), file).problems();

        assertThat(codes(problems)).containsExactly("belongs-in-replaceable");
        assertThat(problems.get(0).position()).hasToString("0001_x.sql:3");
        assertThat(migration(PARSER, file).problems()).isEmpty();
        assertThat(migration(
                                PARSER.besideReplaceables(),
                                "-- +gander waive belongs-in-replaceable older than the folder\n" + file)
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE v (a int);",
                "CREATE TEMPORARY VIEW v AS SELECT 1;",
                "DROP VIEW v;",
                "ALTER VIEW v RENAME TO w;"
            })
    void other_migrations_are_left_alone(String statement) {
        assertThat(migration(
                                PARSER.besideReplaceables(),
                                "-- +goose Up\n" + statement + "\n-- +goose Down\nCREATE VIEW v AS SELECT 1;\n")
                        .problems())
                .isEmpty();
    }

    @Test
    void a_migration_may_ask_replaceables_to_make_way() {
        ParsedMigration parsed = migration(
                PARSER, "-- +gander without-replaceable\n-- +goose Up\nSELECT 1;\n-- +goose Down\nSELECT 2;\n");

        assertThat(parsed.migration().orElseThrow().options().replaceables()).isEqualTo(ReplaceablePolicy.TAKE_AWAY);
    }

    private static ParsedReplaceable replaceable(String text) {
        return PARSER.parse(new RawReplaceable(
                10,
                "totals",
                "replaceable/010_totals",
                new Origin("replaceable/010_totals.sql"),
                () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static ParsedMigration migration(MigrationParser parser, String text) {
        return parser.parse(new RawMigration(
                new Version(1),
                "x",
                new Origin("0001_x.sql"),
                () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(problem -> problem.code().id()).toList();
    }
}

package dev.gander.migrate.parse;

import dev.gander.migrate.cypher.CypherText;
import dev.gander.migrate.cypher.CypherToken;
import dev.gander.migrate.model.ProblemCode;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds statements that no Neo4j server can take. */
final class CypherJudge implements UnitJudge {

    private static final Set<String> TABLE_WORDS =
            Set.of("TABLE", "VIEW", "SEQUENCE", "TRIGGER", "FUNCTION", "SCHEMA", "EXTENSION", "TYPE", "UNIQUE");

    /** CREATE OR REPLACE FULLTEXT INDEX. */
    private static final int BEFORE_KIND = 5;

    private final Findings findings;
    private final FileKind kind;
    private boolean saidLanguage;

    CypherJudge(Findings findings, FileKind kind) {
        this.findings = findings;
        this.kind = kind;
    }

    @Override
    public void judge(Unit unit) {
        List<List<CypherToken>> statements = CypherText.of(unit.text()).statements();
        for (List<CypherToken> statement : statements) {
            language(unit, statement);
            schema(unit, statement);
        }
        if (statements.size() > 1 && unit.section() != Section.BEFORE_UP) {
            findings.add(
                    ProblemCode.SEVERAL_STATEMENTS,
                    unit.line() + statements.get(1).get(0).line(),
                    "a second statement in one unit: Neo4j takes one at a time, so end each with ';' at the end of a line"
                            + " of its own");
        }
    }

    @Override
    public void conclude() {
        // Each statement stands for itself.
    }

    private void language(Unit unit, List<CypherToken> statement) {
        int line = unit.line() + statement.get(0).line();
        if (statement.get(0).is(":")) {
            findings.add(
                    ProblemCode.WRONG_LANGUAGE,
                    line,
                    "this is a command of cypher-shell, which no server knows: take it out (a database is named in the"
                            + " target's URL)");
        } else if (!saidLanguage && isSql(statement)) {
            saidLanguage = true;
            findings.add(
                    ProblemCode.WRONG_LANGUAGE,
                    line,
                    "this is SQL in a Cypher file: move the migration to the folder of an SQL target, as .sql");
        }
    }

    private void schema(Unit unit, List<CypherToken> statement) {
        if (kind == FileKind.SEED && isSchema(statement)) {
            findings.add(
                    ProblemCode.SCHEMA_IN_SEED,
                    unit.line() + statement.get(0).line(),
                    "a seed file holds data, never schema: write a migration");
        }
    }

    /** The kind stands before the name, and both before anything in brackets. */
    private static boolean isSchema(List<CypherToken> statement) {
        CypherToken first = statement.get(0);
        return (first.is("CREATE") || first.is("DROP"))
                && statement.stream()
                        .takeWhile(token -> !token.is("("))
                        .limit(BEFORE_KIND)
                        .anyMatch(token -> token.is("CONSTRAINT") || token.is("INDEX"));
    }

    /** Only beginnings that no Cypher can have. */
    private static boolean isSql(List<CypherToken> statement) {
        String second = statement.size() > 1 ? statement.get(1).text().toUpperCase(Locale.ROOT) : "";
        return switch (statement.get(0).text().toUpperCase(Locale.ROOT)) {
            case "SELECT", "UPDATE", "BEGIN", "COMMIT", "ROLLBACK", "PRAGMA", "VACUUM" -> isWord(statement);
            case "INSERT" -> second.equals("INTO");
            case "DELETE" -> second.equals("FROM");
            case "CREATE", "DROP", "ALTER" -> isWord(statement) && TABLE_WORDS.contains(second);
            default -> false;
        };
    }

    private static boolean isWord(List<CypherToken> statement) {
        return statement.get(0).kind() == CypherToken.Kind.WORD;
    }
}

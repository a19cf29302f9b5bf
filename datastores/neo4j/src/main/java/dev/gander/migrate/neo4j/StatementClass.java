package dev.gander.migrate.neo4j;

import dev.gander.migrate.cypher.CypherToken;
import java.util.List;
import java.util.Set;

/** What decides with which others a statement may share a transaction. */
enum StatementClass {
    /** Makes or drops a constraint or an index. */
    SCHEMA,
    /** Reads or changes nodes and relationships. */
    DATA,
    /** Commits by itself, in the middle or altogether: {@code CALL … IN TRANSACTIONS} and administration. */
    ALONE;

    private static final Set<String> INDEX_KINDS =
            Set.of("RANGE", "TEXT", "POINT", "FULLTEXT", "VECTOR", "LOOKUP", "BTREE");
    private static final Set<String> ADMINISTRATION = Set.of(
            "DATABASE",
            "COMPOSITE",
            "USER",
            "ROLE",
            "ALIAS",
            "SERVER",
            "PRIVILEGES",
            "IMMUTABLE",
            "SERVERS",
            "CURRENT");

    /** The class of a statement that has at least one token. */
    static StatementClass of(List<CypherToken> statement) {
        List<CypherToken> tokens = withoutPrefix(statement);
        if (isSchema(tokens)) {
            return SCHEMA;
        }
        return isAdministration(tokens) || commitsByItself(tokens) ? ALONE : DATA;
    }

    /** The statement behind {@code CYPHER 5} and its options. */
    static List<CypherToken> withoutPrefix(List<CypherToken> statement) {
        if (!at(statement, 0).is("CYPHER")) {
            return statement;
        }
        int next = 1;
        while (next < statement.size()
                && (Character.isDigit(at(statement, next).text().charAt(0))
                        || at(statement, next + 1).is("="))) {
            next += at(statement, next + 1).is("=") ? 3 : 1;
        }
        return statement.subList(Math.min(next, statement.size()), statement.size());
    }

    private static boolean isSchema(List<CypherToken> tokens) {
        if (!at(tokens, 0).is("CREATE") && !at(tokens, 0).is("DROP")) {
            return false;
        }
        boolean kind = INDEX_KINDS.stream().anyMatch(at(tokens, 1)::is);
        return at(tokens, 1).is("CONSTRAINT") || at(tokens, kind ? 2 : 1).is("INDEX");
    }

    private static boolean isAdministration(List<CypherToken> tokens) {
        CypherToken first = at(tokens, 0);
        boolean onWhat = first.is("CREATE") || first.is("DROP") || first.is("ALTER") || first.is("RENAME");
        int object = at(tokens, 1).is("OR") && at(tokens, 2).is("REPLACE") ? 3 : 1;
        return onWhat && ADMINISTRATION.stream().anyMatch(at(tokens, object)::is)
                || List.of("GRANT", "DENY", "REVOKE").stream().anyMatch(first::is)
                || (first.is("START") || first.is("STOP")) && at(tokens, 1).is("DATABASE");
    }

    /** {@code } IN TRANSACTIONS}, with perhaps a number and {@code CONCURRENT} between the words. */
    private static boolean commitsByItself(List<CypherToken> tokens) {
        for (int index = 1; index < tokens.size(); index++) {
            boolean ends = tokens.get(index - 1).is("}") && tokens.get(index).is("IN");
            if (ends
                    && tokens.subList(index, Math.min(index + 6, tokens.size())).stream()
                            .anyMatch(token -> token.is("TRANSACTIONS") || token.is("TRANSACTION"))) {
                return true;
            }
        }
        return false;
    }

    /** The token at an index, or a blank one. */
    private static CypherToken at(List<CypherToken> tokens, int index) {
        return index < tokens.size() ? tokens.get(index) : new CypherToken(CypherToken.Kind.SIGN, " ", 0);
    }
}

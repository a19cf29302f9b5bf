package dev.gander.migrate.cypher;

import java.util.ArrayList;
import java.util.List;

/**
 * A unit of a script, read.
 *
 * @param sent what the server gets: the unit without the comments that begin with two dashes, on the same lines
 * @param tokens what is left when all comments are taken out
 */
public record CypherText(String sent, List<CypherToken> tokens) {

    public CypherText {
        tokens = List.copyOf(tokens);
    }

    /** Reads a unit. Never fails: a quote without an end ends with the unit. */
    public static CypherText of(String unit) {
        return new CypherScanner(unit).scan();
    }

    /** Whether there is nothing to send: only comments and semicolons. */
    public boolean isEmpty() {
        return tokens.stream().allMatch(token -> token.is(";"));
    }

    /** The statements of the unit, of which the server takes one at a time; lone semicolons are none. */
    public List<List<CypherToken>> statements() {
        List<List<CypherToken>> statements = new ArrayList<>();
        List<CypherToken> statement = new ArrayList<>();
        for (CypherToken token : tokens) {
            if (!token.is(";")) {
                statement.add(token);
            } else if (!statement.isEmpty()) {
                statements.add(List.copyOf(statement));
                statement.clear();
            }
        }
        if (!statement.isEmpty()) {
            statements.add(statement);
        }
        return statements;
    }
}

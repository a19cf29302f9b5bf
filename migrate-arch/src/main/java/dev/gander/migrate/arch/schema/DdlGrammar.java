package dev.gander.migrate.arch.schema;

import java.util.List;

/**
 * Tells a statement that changes schema from a sentence that begins like one. What follows the verb has to be a kind of
 * object, then a name, then what the databases ask for there: <code>create table reservations</code> is no statement anywhere.
 */
final class DdlGrammar {

    private DdlGrammar() {}

    /**
     * @param tokens of one statement, at least one from {@code start} on
     * @param closed whether a semicolon ends it
     */
    static Verdict judge(List<Token> tokens, int start, boolean closed, Certainty certainty) {
        Cursor statement = new Cursor(tokens, start);
        Opening opening = new Opening(statement, closed, certainty);
        ChangeGrammar change = new ChangeGrammar(statement, opening);
        return switch (opening.verb()) {
            case "create" -> new CreateGrammar(statement, opening).verdict();
            case "alter" -> change.alter();
            case "drop" -> change.drop();
            case "truncate" -> change.truncate();
            case "rename" -> change.rename();
            case "comment" -> change.comment();
            case "import" -> opening.verdict(statement.skip("foreign", "schema"));
            default -> Verdict.NONE;
        };
    }
}

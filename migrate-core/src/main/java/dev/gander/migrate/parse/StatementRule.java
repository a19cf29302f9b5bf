package dev.gander.migrate.parse;

import dev.gander.migrate.cypher.CypherLines;
import dev.gander.migrate.model.ScriptSyntax;

/** Where a statement ends, line by line. */
interface StatementRule {

    /** Takes a line of code and says whether it ends the statement. */
    boolean isEnd(String line);

    /** Whether the next line begins inside something that spans lines, so that it can be no comment. */
    boolean isOpen();

    /** A new statement begins. */
    void startOver();

    static StatementRule of(ScriptSyntax syntax) {
        return syntax.language().equals(ScriptSyntax.CYPHER.language()) ? new OfCypher() : new OfGoose();
    }

    /** goose's rule, by which each line stands for itself. */
    final class OfGoose implements StatementRule {

        @Override
        public boolean isEnd(String line) {
            return StatementEnd.isIn(line);
        }

        @Override
        public boolean isOpen() {
            return false;
        }

        @Override
        public void startOver() {
            // Nothing is kept.
        }
    }

    /** goose's rule outside quotes, and never inside them. */
    final class OfCypher implements StatementRule {

        private final CypherLines lines = new CypherLines();

        @Override
        public boolean isEnd(String line) {
            lines.add(line);
            return lines.isEnded();
        }

        @Override
        public boolean isOpen() {
            return lines.isOpen();
        }

        @Override
        public void startOver() {
            lines.startOver();
        }
    }
}

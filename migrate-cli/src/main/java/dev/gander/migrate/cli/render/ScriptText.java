package dev.gander.migrate.cli.render;

import dev.gander.migrate.cypher.CypherText;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.model.StatementCursor;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.model.TransactionMode;
import java.util.Optional;

/** The statements of a plan, one after the other, with comments that say where they come from. */
final class ScriptText {

    private final Page page;

    ScriptText(Page page) {
        this.page = page;
    }

    void write(TargetPlan target) {
        ScriptSyntax syntax = target.target().syntax();
        if (target.plan().isEmpty()) {
            page.line(syntax.comment() + " " + TextResults.notConfigured(target.target()));
            return;
        }
        page.line(syntax.comment() + " " + target.target().name()
                + ": the statements alone, without the records of what is applied");
        target.plan().get().all().forEach(step -> step(step, syntax));
    }

    private void step(Step step, ScriptSyntax syntax) {
        page.line("");
        page.line(syntax.comment() + " " + step.direction().word() + " "
                + Escaped.line(step.file().origin().path()) + ", " + transactions(step, syntax));
        try (StatementCursor statements = step.script().open()) {
            for (Optional<Statement> next = statements.next(); next.isPresent(); next = statements.next()) {
                page.line(ended(sent(next.get().text(), syntax)));
            }
        }
    }

    /** A graph takes no change of schema beside one of data. */
    private static String transactions(Step step, ScriptSyntax syntax) {
        if (step.file().transactionMode() != TransactionMode.TRANSACTIONAL) {
            return "no transaction";
        }
        return syntax.equals(ScriptSyntax.CYPHER) ? "schema and data in transactions of their own" : "one transaction";
    }

    private static String sent(String text, ScriptSyntax syntax) {
        return syntax.equals(ScriptSyntax.CYPHER) ? CypherText.of(text).sent() : text;
    }

    /** A block may lack the last semicolon, or hide it in a comment, and would run on into the next statement. */
    private static String ended(String text) {
        return text.endsWith(";") ? text : text + "\n;";
    }
}

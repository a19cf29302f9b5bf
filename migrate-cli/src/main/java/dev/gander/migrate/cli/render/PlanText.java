package dev.gander.migrate.cli.render;

import dev.gander.migrate.model.Edition;
import dev.gander.migrate.model.FileOptions;
import dev.gander.migrate.model.ScriptFile;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.model.TransactionMode;
import dev.gander.migrate.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** What a run would do, one row per file. */
final class PlanText {

    private final Page page;
    private final Ink ink;

    PlanText(Page page, Ink ink) {
        this.page = page;
        this.ink = ink;
    }

    void write(TargetPlan target) {
        if (target.plan().isEmpty()) {
            page.line(TextResults.notConfigured(target.target()));
            return;
        }
        Plan plan = target.plan().get();
        String name = target.target().name().toString();
        if (plan.isEmpty()) {
            page.line(name + ": nothing to do");
            skipped(plan);
            return;
        }
        page.line(ink.strong(name) + ": " + plan.all().size() + " to run, in this order");
        Table table = new Table();
        table.head("", "FILE", "STATEMENTS", "TRANSACTION", "TIMEOUTS");
        plan.all().forEach(step -> row(table, step));
        table.writeTo(page);
        skipped(plan);
        target.unmet().forEach(unmet -> page.line("  " + ink.warning("waits: ") + Escaped.line(unmet.toString())));
    }

    private void skipped(Plan plan) {
        plan.skipped()
                .forEach(migration -> page.line("  " + ink.warning("skipped here: ")
                        + Escaped.line(migration.origin().path()) + " waits for the "
                        + String.join(" and the ", awaited(migration.options()))));
    }

    /** What it takes for the file to run, whichever of it is there already. */
    private static List<String> awaited(FileOptions options) {
        List<String> awaited = new ArrayList<>();
        if (options.edition() != Edition.COMMUNITY) {
            awaited.add(options.edition().word() + " edition");
        }
        options.flag().ifPresent(flag -> awaited.add("flag " + flag));
        return awaited;
    }

    private static void row(Table table, Step step) {
        ScriptFile file = step.file();
        table.row()
                .cell(step.direction().word())
                .cell(Escaped.line(file.origin().path()))
                .cell(
                        step.script().isEmpty()
                                ? "none"
                                : Integer.toString(step.script().statements()))
                .cell(file.transactionMode() == TransactionMode.TRANSACTIONAL ? "yes" : "no")
                .cell(timeouts(file.options()));
    }

    private static String timeouts(FileOptions options) {
        String lock =
                options.lockTimeout().map(limit -> "lock " + Spans.of(limit)).orElse("");
        String statement = options.statementTimeout()
                .map(limit -> "statement " + Spans.of(limit))
                .orElse("");
        return lock.isEmpty() || statement.isEmpty() ? lock + statement : lock + ", " + statement;
    }
}

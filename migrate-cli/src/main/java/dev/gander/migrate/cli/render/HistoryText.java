package dev.gander.migrate.cli.render;

import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.HistoryRow;
import dev.gander.migrate.model.Outcome;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Who applied what, when, how long, and how it ended. */
final class HistoryText {

    private final Page page;
    private final Ink ink;

    HistoryText(Page page, Ink ink) {
        this.page = page;
        this.ink = ink;
    }

    void write(TargetHistory history) {
        if (history.entries().isEmpty()) {
            page.line(TextResults.notConfigured(history.target()));
            return;
        }
        List<HistoryRow> entries = history.entries().get();
        String name = ink.strong(history.target().name().toString());
        page.line(entries.isEmpty() ? name + ": no history" : name);
        if (entries.isEmpty()) {
            return;
        }
        Table table = new Table();
        table.head("STARTED (UTC)", "", "VERSION", "NAME", "OUTCOME", "STATEMENTS", "TOOK", "BY", "WITH", "ERROR");
        entries.forEach(entry -> row(table, entry));
        table.writeTo(page);
    }

    private void row(Table table, HistoryRow entry) {
        String outcome = entry.outcome().word().replace('_', ' ');
        table.row()
                .cell(Moments.plain(LocalDateTime.ofInstant(entry.startedAt(), ZoneOffset.UTC)))
                .cell(entry.direction().word())
                .cell(
                        entry instanceof HistoryEntry migration
                                ? migration.version().toString()
                                : "")
                .cell(Escaped.line(entry.name()))
                .cell(outcome, painted(entry.outcome(), outcome))
                .cell(entry.statementsDone() + "/" + entry.statementsTotal())
                .cell(StatusText.duration(entry))
                .cell(Escaped.line(entry.actor() + "@" + entry.host()))
                .cell(Escaped.line(entry.toolVersion()))
                .cell(Escaped.line(entry.error().orElse("")));
    }

    private String painted(Outcome outcome, String text) {
        return switch (outcome) {
            case APPLIED, ADOPTED, RESOLVED -> ink.good(text);
            case RUNNING, SKIPPED -> ink.warning(text);
            case ROLLED_BACK, FAILED -> ink.bad(text);
        };
    }
}

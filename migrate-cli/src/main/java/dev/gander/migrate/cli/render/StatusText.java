package dev.gander.migrate.cli.render;

import dev.gander.migrate.model.HistoryRow;
import dev.gander.migrate.model.ReplaceableEntry;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.report.MigrationState;
import dev.gander.migrate.report.MigrationStatus;
import dev.gander.migrate.report.ReplaceableState;
import dev.gander.migrate.report.ReplaceableStatus;
import dev.gander.migrate.report.TargetStatus;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** One row per migration and its state, then one per replaceable. */
final class StatusText {

    private final Page page;
    private final Ink ink;

    StatusText(Page page, Ink ink) {
        this.page = page;
        this.ink = ink;
    }

    void write(TargetStanding standing) {
        if (standing.status().isEmpty()) {
            page.line(TextResults.notConfigured(standing.target()));
            return;
        }
        TargetStatus status = standing.status().get();
        page.line(ink.strong(standing.target().name().toString()) + " ("
                + standing.target().kind() + "): " + version(status.current(), status.highest()));
        Table table = new Table();
        table.head("VERSION", "NAME", "STATE", "APPLIED AT", "BY", "TOOK");
        status.migrations().forEach(migration -> row(table, migration));
        table.writeTo(page);
        if (!status.replaceables().isEmpty()) {
            Table replaceables = new Table();
            replaceables.head("REPLACEABLE", "STATE", "IN PLACE SINCE (UTC)", "BY", "TOOK");
            status.replaceables().forEach(replaceable -> row(replaceables, replaceable));
            replaceables.writeTo(page);
        }
    }

    /** The version applied last, as goose's command counts, and the highest one where they differ. */
    static String version(Optional<Version> current, Optional<Version> highest) {
        if (current.isEmpty()) {
            return "no version applied";
        }
        return current.equals(highest)
                ? "version " + current.get()
                : "version " + current.get() + " applied last, " + highest.orElseThrow() + " is the highest";
    }

    private void row(Table table, MigrationStatus migration) {
        String state = migration.state().id().replace('-', ' ');
        table.row()
                .cell(migration.version().toString())
                .cell(Escaped.line(migration.name()))
                .cell(state, painted(migration.state(), state))
                .cell(migration.appliedAt().map(Moments::plain).orElse(""))
                .cell(migration.attempt().map(StatusText::actor).orElse(""))
                .cell(migration.attempt().map(StatusText::duration).orElse(""));
    }

    private void row(Table table, ReplaceableStatus replaceable) {
        String state = replaceable.state().id().replace('-', ' ');
        table.row()
                .cell(Escaped.line(replaceable.name()))
                .cell(state, painted(replaceable.state(), state))
                .cell(replaceable
                        .attempt()
                        .flatMap(ReplaceableEntry::finishedAt)
                        .map(at -> Moments.plain(LocalDateTime.ofInstant(at, ZoneOffset.UTC)))
                        .orElse(""))
                .cell(replaceable.attempt().map(StatusText::actor).orElse(""))
                .cell(replaceable.attempt().map(StatusText::duration).orElse(""));
    }

    private String painted(ReplaceableState state, String text) {
        return switch (state) {
            case CURRENT, ALWAYS -> ink.good(text);
            case STALE, PENDING, UNKNOWN -> ink.warning(text);
            case FAILED, FILE_GONE -> ink.bad(text);
        };
    }

    private String painted(MigrationState state, String text) {
        return switch (state) {
            case APPLIED, APPLIED_BY_ANOTHER_TOOL -> ink.good(text);
            case PENDING, LATE, SKIPPED_HERE -> ink.warning(text);
            case FILE_GONE, EDITED, INTERRUPTED -> ink.bad(text);
        };
    }

    private static String actor(HistoryRow entry) {
        return Escaped.line(entry.actor() + "@" + entry.host());
    }

    static String duration(HistoryRow entry) {
        return entry.durationMillis().isPresent()
                ? Spans.of(Duration.ofMillis(entry.durationMillis().getAsLong()))
                : "";
    }
}

package dev.gander.migrate.cli.render;

import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.HistoryRow;
import dev.gander.migrate.model.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The attempts on record. */
final class JsonHistory {

    private final Json json;

    JsonHistory(Json json) {
        this.json = json;
    }

    void target(TargetHistory history) {
        json.target(history.target()).truth("configured", history.entries().isPresent());
        json.array("entries", history.entries().orElse(List.of()), this::entry);
    }

    private void entry(HistoryRow entry) {
        Optional<Version> version =
                entry instanceof HistoryEntry migration ? Optional.of(migration.version()) : Optional.empty();
        json.number("id", entry.id())
                .version(version)
                .text("name", entry.name())
                .text("direction", entry.direction().word())
                .text("outcome", entry.outcome().word())
                .text("checksum", entry.checksum().value())
                .text("checksumAlgorithm", entry.checksum().algorithm())
                .number("statementsTotal", entry.statementsTotal())
                .number("statementsDone", entry.statementsDone())
                .text("startedAt", entry.startedAt().toString())
                .text("finishedAt", entry.finishedAt().map(Instant::toString))
                .number("durationMs", entry.durationMillis())
                .text("actor", entry.actor())
                .text("host", entry.host())
                .text("toolVersion", entry.toolVersion())
                .text("error", entry.error());
    }
}

package dev.gander.migrate.cli.render;

import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.Origin;
import dev.gander.migrate.model.ReplaceableEntry;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.report.MigrationStatus;
import dev.gander.migrate.report.ReplaceableStatus;
import dev.gander.migrate.report.TargetStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** How targets stand. */
final class JsonStatus {

    private final Json json;

    JsonStatus(Json json) {
        this.json = json;
    }

    void standing(TargetStanding standing) {
        target(standing);
        List<MigrationStatus> migrations =
                standing.status().map(TargetStatus::migrations).orElse(List.of());
        json.array("migrations", migrations, this::migration);
        json.array(
                "replaceables",
                standing.status().map(TargetStatus::replaceables).orElse(List.of()),
                this::replaceable);
    }

    private void replaceable(ReplaceableStatus replaceable) {
        Optional<ReplaceableEntry> attempt = replaceable.attempt();
        json.text("name", replaceable.name())
                .text("path", replaceable.origin().map(Origin::path))
                .text("state", replaceable.state().id())
                .text("appliedAt", attempt.flatMap(ReplaceableEntry::finishedAt).map(Instant::toString))
                .text("actor", attempt.map(ReplaceableEntry::actor))
                .number(
                        "durationMs",
                        attempt.map(ReplaceableEntry::durationMillis).orElse(OptionalLong.empty()));
    }

    void version(TargetStanding standing) {
        target(standing);
        json.number("highest", number(standing.status(), standing.status().flatMap(TargetStatus::highest)));
    }

    private void target(TargetStanding standing) {
        json.target(standing.target())
                .truth("configured", standing.status().isPresent())
                .number("version", number(standing.status(), standing.status().flatMap(TargetStatus::current)));
    }

    /** Goose's number for no version is 0; nothing is known of a target that is not configured. */
    private static OptionalLong number(Optional<TargetStatus> status, Optional<Version> version) {
        return status.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(version.map(Version::number).orElse(0L));
    }

    private void migration(MigrationStatus migration) {
        Optional<HistoryEntry> attempt = migration.attempt();
        json.number("version", migration.version().number())
                .text("name", migration.name())
                .text("state", migration.state().id())
                .text("appliedAt", migration.appliedAt().map(Moments::iso))
                .text("actor", attempt.map(HistoryEntry::actor))
                .number("durationMs", attempt.map(HistoryEntry::durationMillis).orElse(OptionalLong.empty()));
    }
}

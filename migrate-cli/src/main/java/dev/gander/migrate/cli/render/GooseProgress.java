package dev.gander.migrate.cli.render;

import dev.gander.migrate.event.MigrationEvent;
import dev.gander.migrate.report.MigrationResult;
import dev.gander.migrate.report.MigrationResult.Kind;

/** A line per migration when it is done, as goose's command has it; goose knows no replaceables. */
final class GooseProgress implements Progress {

    private final GooseLog log;

    GooseProgress(GooseLog log) {
        this.log = log;
    }

    @Override
    public void on(MigrationEvent event) {
        if (event instanceof MigrationEvent.StepFinished finished
                && finished.result().version().isPresent()) {
            MigrationResult result = finished.result();
            log.entry((result.kind() == Kind.EMPTY ? "EMPTY " : "OK   ")
                    + result.origin().path() + " (" + Spans.of(result.duration()) + ")");
        }
    }

    @Override
    public void clear() {
        // A line that is written stays.
    }

    @Override
    public void advance(String what, String done) {
        // goose has no such work.
    }

    @Override
    public void note(String line) {
        log.entry(line);
    }

    @Override
    public void warning(String line) {
        // goose passes over such things in silence.
    }

    @Override
    public void close() {}
}

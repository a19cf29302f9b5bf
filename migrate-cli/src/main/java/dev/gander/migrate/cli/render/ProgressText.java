package dev.gander.migrate.cli.render;

import dev.gander.migrate.cli.process.Surroundings;
import dev.gander.migrate.event.MigrationEvent;
import dev.gander.migrate.model.Step;

/** Follows a run on stderr with a line per file, for logs. */
final class ProgressText implements Progress {

    private final Page page;
    private boolean waiting;
    private boolean storeAwaited;
    private String work = "";

    ProgressText(Surroundings surroundings) {
        this.page = new Page(surroundings.err());
    }

    @Override
    public void on(MigrationEvent event) {
        if (event instanceof MigrationEvent.StepStarted started) {
            storeAwaited = false;
            line(started.target() + ": " + sentence(started.step()));
        } else if (event instanceof MigrationEvent.StoreAwaited store && !storeAwaited) {
            storeAwaited = true;
            line(store.target() + ": waiting, " + Escaped.line(store.what()));
        } else if (event instanceof MigrationEvent.LockAwaited lock && !waiting) {
            waiting = true;
            line(lock.target() + ": " + sentence(lock));
        }
    }

    @Override
    public void clear() {
        // A line that is written stays.
    }

    @Override
    public void advance(String what, String done) {
        if (!what.equals(work)) {
            work = what;
            line(Escaped.line(what));
        }
    }

    @Override
    public void note(String line) {
        line(Escaped.line(line));
    }

    @Override
    public void warning(String line) {
        note("Warning: " + line);
    }

    @Override
    public void close() {}

    static String sentence(Step step) {
        int statements = step.script().statements();
        return step.direction().word() + " "
                + Escaped.line(step.file().origin().path()) + ", " + statements
                + (statements == 1 ? " statement" : " statements");
    }

    static String sentence(MigrationEvent.LockAwaited awaited) {
        return "waiting for the lock"
                + awaited.holder()
                        .map(holder -> ", held by " + Escaped.line(holder))
                        .orElse("");
    }

    private void line(String text) {
        page.line(text);
        page.flush();
    }
}

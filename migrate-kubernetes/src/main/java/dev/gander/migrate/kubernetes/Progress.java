package dev.gander.migrate.kubernetes;

import dev.gander.migrate.event.MigrationEvent;
import dev.gander.migrate.event.MigrationListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Says what goes on, a line each time, and nothing twice in a row.
 *
 * @param out where to
 * @param last what was said last
 */
record Progress(Appendable out, AtomicReference<String> last) implements MigrationListener {

    static Progress to(Appendable out) {
        return new Progress(out, new AtomicReference<>(""));
    }

    void say(String line) {
        if (!line.equals(last.getAndSet(line))) {
            try {
                out.append(line).append('\n');
            } catch (IOException failure) {
                throw new UncheckedIOException("Cannot write progress", failure);
            }
        }
    }

    @Override
    public void on(MigrationEvent event) {
        if (event instanceof MigrationEvent.StepFinished finished) {
            say(event.target() + ": applied " + finished.step().file().origin());
        } else if (event instanceof MigrationEvent.StepFailed failed) {
            say(event.target() + ": failed in " + failed.step().file().origin());
        } else if (event instanceof MigrationEvent.LockAwaited awaited) {
            say(event.target() + ": waiting for another run"
                    + awaited.holder().map(by -> ", " + by).orElse(""));
        }
    }
}

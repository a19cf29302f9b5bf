package dev.gander.migrate.cli.render;

import dev.gander.migrate.cli.process.Surroundings;
import dev.gander.migrate.event.MigrationEvent;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Follows a run on a terminal with one line that changes: what runs, statement n of m, the time so far.
 *
 * <p>Hears events on the thread of the run, and writes from a thread of its own as well, so that time goes on during a
 * long statement.
 */
final class LiveProgress implements Progress {

    private static final String ERASE = "\r\u001b[K";
    private static final Duration RHYTHM = Duration.ofMillis(100);

    private final Page page;
    private final LongSupplier nanoClock;
    private Optional<ScheduledExecutorService> pacemaker = Optional.empty();
    private String what = "";
    private String progress = "";
    private long start;

    /**
     * @param surroundings take the line
     * @param nanoClock nanoseconds of a clock that never goes back
     */
    LiveProgress(Surroundings surroundings, LongSupplier nanoClock) {
        this.page = new Page(surroundings.err());
        this.nanoClock = nanoClock;
    }

    @Override
    public synchronized void on(MigrationEvent event) {
        if (event instanceof MigrationEvent.StepStarted started) {
            begin(started.target() + ": " + ProgressText.sentence(started.step()));
        } else if (event instanceof MigrationEvent.StatementCompleted completed) {
            progress =
                    ", " + completed.done() + " of " + completed.step().script().statements() + " done";
        } else if (event instanceof MigrationEvent.StoreAwaited store) {
            progress = ", " + Escaped.line(store.what());
        } else if (event instanceof MigrationEvent.LockAwaited awaited && what.isEmpty()) {
            begin(awaited.target() + ": " + ProgressText.sentence(awaited));
        } else if (event instanceof MigrationEvent.StepFinished || event instanceof MigrationEvent.StepFailed) {
            clear();
        }
    }

    @Override
    public synchronized void advance(String work, String done) {
        String escaped = Escaped.line(work);
        if (!what.equals(escaped)) {
            begin(escaped);
        }
        progress = ", " + Escaped.line(done);
    }

    @Override
    public synchronized void clear() {
        if (!what.isEmpty()) {
            what = "";
            page.text(ERASE);
            page.flush();
        }
    }

    @Override
    public synchronized void note(String line) {
        String escaped = Escaped.line(line);
        page.line(what.isEmpty() ? escaped : ERASE + escaped);
        page.flush();
    }

    @Override
    public void warning(String line) {
        note("Warning: " + line);
    }

    @Override
    public void close() {
        pacemaker.ifPresent(ScheduledExecutorService::shutdownNow);
        clear();
    }

    private void begin(String sentence) {
        if (pacemaker.isEmpty()) {
            pacemaker = Optional.of(startPacemaker());
        }
        what = sentence;
        progress = "";
        start = nanoClock.getAsLong();
        paint();
    }

    private ScheduledExecutorService startPacemaker() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "progress");
            thread.setDaemon(true);
            return thread;
        });
        started.scheduleAtFixedRate(this::paint, RHYTHM.toMillis(), RHYTHM.toMillis(), TimeUnit.MILLISECONDS);
        return started;
    }

    private synchronized void paint() {
        if (!what.isEmpty()) {
            Duration elapsed = Duration.ofNanos(nanoClock.getAsLong() - start);
            page.text(ERASE + what + progress + ", " + elapsed.toSeconds() + "s");
            page.flush();
        }
    }
}

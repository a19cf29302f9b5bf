package dev.gander.migrate.cli.command;

import dev.gander.migrate.cli.render.Gate;
import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.ExitCode;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.error.CancelledException;
import dev.gander.migrate.error.DatastoreUnreachableException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Waits until another process has applied everything. */
final class WaitCommand implements Command {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final String PENDING = "Waiting until everything is applied";
    private static final String SILENT = "Waiting for a store that does not answer";

    private static final CommandWord WORD = new CommandWord(
            "wait",
            "Wait until everything is applied.",
            "Asks every second, also while a store does not answer yet, until --timeout is over; then exits as 'check'"
                    + " does, or with 7 when a store still does not answer. Writes nothing.",
            Optional.empty(),
            Options.and(Options.TARGET, Options.DIR, Options.TABLE, Options.REQUIRE, Options.TIMEOUT),
            List.of("wait --timeout 5m", "wait --require postgres@3"));

    @Override
    public CommandWord word() {
        return WORD;
    }

    @Override
    public ExitCode run(Call call) {
        Gates gates = new Gates(call);
        Optional<Duration> limit = Deadline.of(call.arguments());
        String said = "";
        long start = System.nanoTime();
        while (true) {
            Duration left = limit.isEmpty() ? PAUSE : limit.get().minusNanos(System.nanoTime() - start);
            boolean last = left.isNegative() || left.isZero();
            Optional<List<Gate>> seen = last ? Optional.of(gates.look()) : lookUnlessUnreachable(gates);
            if (seen.isPresent() && (last || Gates.verdict(seen.get()) == ExitCode.DONE)) {
                call.results().gates(seen.get());
                return Gates.verdict(seen.get());
            }
            String state = seen.isPresent() ? PENDING : SILENT;
            if (!state.equals(said)) {
                call.progress().note(state);
            }
            said = state;
            pause(left.compareTo(PAUSE) < 0 ? left : PAUSE);
        }
    }

    private static Optional<List<Gate>> lookUnlessUnreachable(Gates gates) {
        try {
            return Optional.of(gates.look());
        } catch (DatastoreUnreachableException notYet) {
            return Optional.empty();
        }
    }

    private static void pause(Duration pause) {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new CancelledException("The wait was interrupted");
        }
    }
}

package dev.gander.migrate.cli.command;

import dev.gander.migrate.Cancellation;
import dev.gander.migrate.cli.render.Gate;
import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.error.CancelledException;
import dev.gander.migrate.error.DatastoreUnreachableException;
import dev.gander.migrate.program.ExitCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Waits until another process has applied everything. */
final class WaitCommand implements Command {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final CommandWord WORD = new CommandWord(
            "wait",
            "Wait until everything is applied.",
            "Asks every second, also while a store does not answer yet, until --timeout is over; then exits as 'check'"
                    + " does, or with 7 when a store still does not answer. Writes nothing.",
            Optional.empty(),
            Options.and(Options.TARGET, Options.DIR, Options.TABLE, Options.REQUIRE, Options.TIMEOUT, Options.FLAG),
            List.of("wait --timeout 5m", "wait --require postgres@3"));

    @Override
    public CommandWord word() {
        return WORD;
    }

    @Override
    public ExitCode run(Call call) {
        Gates gates = new Gates(call, new Cancellation());
        Optional<Duration> limit = Deadline.of(call.arguments());
        long start = System.nanoTime();
        Look look = Look.at(gates);
        String said = "";
        while (!look.isOpen() && isLeft(limit, start)) {
            if (!look.sentence().equals(said)) {
                said = look.sentence();
                call.progress().note(said);
            }
            pause(limit.isPresent() && limit.get().compareTo(PAUSE) < 0 ? limit.get() : PAUSE);
            look = Look.at(gates);
        }
        List<Gate> seen = look.orThrow();
        call.results().gates(seen);
        return Gates.verdict(seen);
    }

    /**
     * What one look at the stores has found.
     *
     * @param gates empty when a store does not answer
     * @param silence of that store
     */
    private record Look(Optional<List<Gate>> gates, Optional<DatastoreUnreachableException> silence) {

        static Look at(Gates gates) {
            try {
                return new Look(Optional.of(gates.look()), Optional.empty());
            } catch (DatastoreUnreachableException notYet) {
                return new Look(Optional.empty(), Optional.of(notYet));
            }
        }

        boolean isOpen() {
            return gates.isPresent() && Gates.verdict(gates.get()) == ExitCode.DONE;
        }

        String sentence() {
            return silence.map(reason -> "waiting: " + reason.getMessage())
                    .orElse("waiting until everything is applied");
        }

        List<Gate> orThrow() {
            if (silence.isPresent()) {
                throw silence.get();
            }
            return gates.orElseThrow();
        }
    }

    private static boolean isLeft(Optional<Duration> limit, long start) {
        return limit.isEmpty() || System.nanoTime() - start < limit.get().toNanos();
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

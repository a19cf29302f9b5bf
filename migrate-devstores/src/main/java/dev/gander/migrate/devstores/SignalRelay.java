package dev.gander.migrate.devstores;

import java.io.IOException;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Hands the signals of this process on to the command it wraps; while there is no command yet, ends the preparations instead.
 * Thread-safe.
 */
final class SignalRelay {

    private static final Map<String, Integer> NUMBERS = Map.of("HUP", 1, "INT", 2, "TERM", 15);
    private static final int KILLED_BY = 128;

    private final Thread preparing;
    private @Nullable String first;
    private @Nullable Process command;

    private SignalRelay(Thread preparing) {
        this.preparing = preparing;
    }

    /** Listens from now on; the calling thread is the one that prepares. */
    static SignalRelay install() {
        SignalRelay relay = new SignalRelay(Thread.currentThread());
        NUMBERS.keySet().forEach(name -> SystemSignals.handle(name, () -> relay.receive(name)));
        return relay;
    }

    private synchronized void receive(String name) {
        if (first == null) {
            first = name;
        }
        if (command == null) {
            preparing.interrupt();
        } else if (command.isAlive()) {
            SystemSignals.send(name, command.pid());
        }
    }

    /**
     * Starts the command, unless a signal has come before.
     *
     * @throws InterruptedException when one has
     */
    synchronized Process start(ProcessBuilder builder) throws InterruptedException {
        if (first != null) {
            throw new InterruptedException("a signal came before the command was started");
        }
        try {
            Process started = builder.start();
            command = started;
            return started;
        } catch (IOException e) {
            throw new DevStoreException("Cannot run " + builder.command().get(0) + ": " + e.getMessage(), e);
        }
    }

    /** The exit code of a process that its first signal ended, when one has come. */
    synchronized OptionalInt exitCode() {
        return first == null ? OptionalInt.empty() : OptionalInt.of(KILLED_BY + NUMBERS.getOrDefault(first, 0));
    }
}

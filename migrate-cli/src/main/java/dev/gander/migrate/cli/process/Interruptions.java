package dev.gander.migrate.cli.process;

/** Tells a run of the user's wish to stop, such as Ctrl-C. */
@FunctionalInterface
public interface Interruptions {

    /** Nobody interrupts. */
    Interruptions NONE = stop -> () -> {};

    /**
     * From now on, a wish to stop is passed on.
     *
     * @param stop is called from another thread, perhaps again and again, and returns at once
     * @return to be closed when the run has ended and its results are written; whoever interrupted waits for that
     */
    Watch watch(Runnable stop);

    /** The time during which a run can be interrupted. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}

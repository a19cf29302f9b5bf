package dev.gander.migrate.benchmarks;

/** A program in a contest. */
@FunctionalInterface
interface Contestant {

    /** The command to time next; whatever it needs is prepared when this returns, outside of the time. */
    Command prepare();
}

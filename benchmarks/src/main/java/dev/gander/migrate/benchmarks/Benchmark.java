package dev.gander.migrate.benchmarks;

/** One question about how fast or how frugal Gander is beside others. */
interface Benchmark {

    /** What the command line calls it. */
    String name();

    /** What is measured, in a line above its table. */
    String title();

    /** Measures, and prints tables. Never judges: a target stands beside its figure for the reader. */
    void run(Workbench bench);
}

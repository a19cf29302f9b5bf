package dev.gander.migrate.benchmarks;

/** How a Java program is started. */
enum Start {
    /** The runtime as it comes. */
    PLAIN,
    /** With the launcher's options and an archive of the program's classes. */
    TUNED,
    /** Gander alone: by the script that finds out the two, and then becomes the program. */
    LAUNCHER
}

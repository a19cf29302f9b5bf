package dev.gander.migrate.interop;

/** A program that migrates one store from one folder. */
interface Tool {

    /** What a call leaves behind. */
    record Ended(int exitCode, String output) {

        boolean wentWell() {
            return exitCode == 0;
        }
    }

    /** Calls a command. */
    Ended run(String... words);

    /** The version that this tool takes for the current one. */
    long version();

    /** What this tool says of each file of the folder, in the order of versions. */
    Standings status();
}

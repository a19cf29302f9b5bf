package dev.gander.migrate.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the data of stores lie that tests have for themselves: in memory where the system has a folder for that with room, else
 * among the temporary files. Nothing in them is ever run, so it does not matter when the system forbids that there.
 *
 * @param memory a folder in memory, whether it is there or not
 * @param room how many bytes must be free in it
 */
record DataFolders(Path memory, long room) {

    /** Names the folder under which all data of test stores lie, in place of the choice that is made here. */
    static final String VARIABLE = "GANDER_TEST_DATA";

    /** Linux has it; a container's is often too small, or shared with little else. */
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");

    /** More than the servers of several modules that are tested at the same time have been seen to need. */
    private static final long ENOUGH = 3L << 30;

    /** As the environment wants it. */
    static DataFolders ofEnvironment() {
        return Words.variable(VARIABLE)
                .map(name -> new DataFolders(Path.of(name), 0))
                .orElse(new DataFolders(SHARED_MEMORY, ENOUGH));
    }

    /**
     * A new, empty folder.
     *
     * @throws UncheckedIOException when there is no place for it
     */
    Path make(String prefix) {
        try {
            return hasRoom() ? Files.createTempDirectory(memory, prefix) : Files.createTempDirectory(prefix);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "Cannot make a folder for the data of a test's store. " + VARIABLE + " names another place",
                    failure);
        }
    }

    /** What ends a server and leaves nothing of the folder in which its data were. */
    static Runnable removing(Path folder, Runnable end) {
        return () -> {
            end.run();
            try {
                Files.deleteIfExists(folder);
            } catch (IOException failure) {
                throw new UncheckedIOException("A server of the tests has left something in " + folder, failure);
            }
        };
    }

    private boolean hasRoom() throws IOException {
        return room == 0
                || Files.isWritable(memory) && Files.getFileStore(memory).getUsableSpace() >= room;
    }
}

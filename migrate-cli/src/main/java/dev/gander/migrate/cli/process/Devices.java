package dev.gander.migrate.cli.process;

import dev.gander.migrate.cli.process.Surroundings.Device;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out what is at the other end of a standard stream. */
final class Devices {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private Devices() {}

    /**
     * {@code System.console()} answers for all streams together and differently from one JDK to the next, so where the
     * system shows its descriptors, each stream is asked for itself.
     */
    static Device ofDescriptor(int number) {
        try {
            String path = Files.readSymbolicLink(DESCRIPTORS.resolve(Integer.toString(number)))
                    .toString();
            return path.startsWith("/dev/pts/") || path.startsWith("/dev/tty") ? Device.TERMINAL : Device.FILE;
        } catch (IOException | UnsupportedOperationException noSuchFolder) {
            return System.console() == null ? Device.FILE : Device.TERMINAL;
        }
    }
}

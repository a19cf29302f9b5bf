package dev.gander.migrate.cli.process;

import dev.gander.migrate.program.Operator;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * The process around a call, as far as the call may know of it.
 *
 * @param out takes results
 * @param outDevice where results go
 * @param err takes progress and diagnostics
 * @param errDevice where those go
 * @param environment the variables; an absent one is empty
 * @param operator who runs the call, and from where
 * @param interruptions tells of the user's wish to stop
 * @param clock says which day it is
 */
public record Surroundings(
        PrintStream out,
        Device outDevice,
        PrintStream err,
        Device errDevice,
        Function<String, Optional<String>> environment,
        Operator operator,
        Interruptions interruptions,
        InstantSource clock) {

    /** What is at the other end of a stream. */
    public enum Device {
        /** A person who watches. */
        TERMINAL,
        /** A file, a pipe or a log. */
        FILE
    }

    /** Those of this process, with streams in UTF-8 whatever the locale. */
    public static Surroundings ofProcess() {
        return new Surroundings(
                stream(FileDescriptor.out),
                Devices.ofDescriptor(1),
                stream(FileDescriptor.err),
                Devices.ofDescriptor(2),
                name -> Optional.ofNullable(System.getenv(name)),
                Operator.ofProcess(),
                new ShutdownInterruptions(),
                InstantSource.system());
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor)), false, StandardCharsets.UTF_8);
    }
}

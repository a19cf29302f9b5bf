package dev.gander.migrate.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs programs to their end and takes their time. Programs run one at a time. */
final class Stopwatch {

    /** Short enough to see the peak of a long run, long enough to leave a short one alone. */
    private static final long LOOK_EVERY_MILLIS = 100;

    private static final String PEAK = "VmHWM:";

    private final Path output;

    /** @param output where the programs' output goes, each run over the one before */
    Stopwatch(Path output) {
        this.output = output;
    }

    /** @throws BenchmarkException when the program ends with another exit code than 0; the message holds its output */
    Sample time(Command command) {
        ProcessBuilder builder =
                new ProcessBuilder(command.words()).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().retainAll(java.util.Set.of("PATH", "HOME"));
        builder.environment().putAll(command.environment());
        try {
            long began = System.nanoTime();
            Process process = builder.start();
            long peak = 0;
            while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, peakBytes(process.pid()));
            }
            long ended = System.nanoTime();
            if (process.exitValue() != 0) {
                throw new BenchmarkException(String.join(" ", command.words()) + "\nended with exit code "
                        + process.exitValue() + ":\n" + lastOutput());
            }
            return new Sample(ended - began, peak);
        } catch (IOException e) {
            throw new BenchmarkException("Cannot run " + command.words().get(0), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException(
                    "Interrupted while running " + command.words().get(0), e);
        }
    }

    /** What the last program printed. */
    String lastOutput() {
        try {
            return Files.readString(output).strip();
        } catch (IOException e) {
            throw new BenchmarkException("Cannot read " + output, e);
        }
    }

    private static long peakBytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            Optional<String> peak = lines.filter(line -> line.startsWith(PEAK)).findFirst();
            return peak.map(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .orElse(0L);
        } catch (IOException | java.io.UncheckedIOException e) {
            // It has just ended, or this kernel has no such file.
            return 0;
        }
    }
}

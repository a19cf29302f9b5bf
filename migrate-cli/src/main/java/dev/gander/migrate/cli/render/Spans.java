package dev.gander.migrate.cli.render;

import java.time.Duration;

/** Writes durations as goose does: one unit, rounded to a hundredth of it, such as {@code 1.23ms} or {@code 2.5s}. */
final class Spans {

    private static final long MINUTE = 60_000_000_000L;

    private Spans() {}

    static String of(Duration duration) {
        long nanos = duration.toNanos();
        if (nanos < 1_000) {
            return nanos + "ns";
        }
        if (nanos < 1_000_000) {
            return hundredths(nanos, 1_000) + "µs";
        }
        if (nanos < 1_000_000_000) {
            return hundredths(nanos, 1_000_000) + "ms";
        }
        return nanos < MINUTE ? hundredths(nanos, 1_000_000_000) + "s" : minutes(nanos);
    }

    private static String hundredths(long nanos, long unit) {
        long rounded = Math.round(nanos * 100.0 / unit);
        String fraction = rounded % 100 < 10 ? "0" + rounded % 100 : Long.toString(rounded % 100);
        if (rounded % 100 == 0) {
            return Long.toString(rounded / 100);
        }
        return rounded / 100 + "." + (fraction.endsWith("0") ? fraction.substring(0, 1) : fraction);
    }

    private static String minutes(long nanos) {
        long seconds = nanos / 1_000_000_000;
        String rest = seconds % 60 + "s";
        return seconds < 3600 ? seconds / 60 + "m" + rest : seconds / 3600 + "h" + seconds / 60 % 60 + "m" + rest;
    }
}

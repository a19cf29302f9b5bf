package dev.gander.migrate.benchmarks;

/**
 * One run of a program.
 *
 * @param nanos from before its start until it had ended
 * @param peakBytes the most memory it held at once, as the kernel counts it; 0 where the kernel does not say, or when the
 *     program was over before it could be asked
 */
record Sample(long nanos, long peakBytes) {

    double millis() {
        return nanos / 1e6;
    }

    double seconds() {
        return nanos / 1e9;
    }

    double peakMebibytes() {
        return peakBytes / (double) (1 << 20);
    }
}

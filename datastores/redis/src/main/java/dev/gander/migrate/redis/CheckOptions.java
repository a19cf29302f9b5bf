package dev.gander.migrate.redis;

/**
 * How much a check may ask of a server.
 *
 * @param most how many keys to look at; {@link #ALL} for all
 * @param keysPerSecond how fast
 */
public record CheckOptions(long most, long keysPerSecond) {

    /** No bound on the number of keys. */
    public static final long ALL = Long.MAX_VALUE;

    /** A sample that no server feels. */
    public static final CheckOptions SAMPLE = new CheckOptions(10_000, 20_000);

    /**
     * @throws IllegalArgumentException when one is not positive
     */
    public CheckOptions {
        if (most < 1 || keysPerSecond < 1) {
            throw new IllegalArgumentException("A check looks at one key a second at least");
        }
    }

    /** How many keys to look at of each of several servers, so that all of them are heard. */
    long mostOfEach(int servers) {
        return most == ALL ? ALL : (most + servers - 1) / servers;
    }

    /** The same without a bound on the number of keys. */
    public CheckOptions ofAll() {
        return new CheckOptions(ALL, keysPerSecond);
    }

    /** The same for another number of keys. */
    public CheckOptions ofMost(long keys) {
        return new CheckOptions(keys, keysPerSecond);
    }

    /** The same at another speed. */
    public CheckOptions atRate(long keys) {
        return new CheckOptions(most, keys);
    }
}

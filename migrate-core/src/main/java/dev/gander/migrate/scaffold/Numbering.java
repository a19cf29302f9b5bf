package dev.gander.migrate.scaffold;

import java.time.InstantSource;

/** How the next migration gets its version. */
public sealed interface Numbering {

    /** One more than the highest version that is no timestamp, with as many digits as that one, and at least four. */
    static Numbering sequential() {
        return new Sequential();
    }

    /**
     * goose's other style: the time in UTC as 14 digits, {@code yyyyMMddHHmmss}.
     *
     * @param clock tells the time
     */
    static Numbering timestamp(InstantSource clock) {
        return new Timestamp(clock);
    }

    /** See {@link #sequential()}. */
    record Sequential() implements Numbering {}

    /**
     * See {@link #timestamp(InstantSource)}.
     *
     * @param clock tells the time
     */
    record Timestamp(InstantSource clock) implements Numbering {}
}

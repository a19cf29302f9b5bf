package dev.gander.migrate.cli.render;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Writes zone-less times. The JDK leaves out the seconds when they are zero, which not every reader of ISO 8601 expects. */
final class Moments {

    private static final int WITHOUT_SECONDS = "2026-01-31T12:00".length();

    private Moments() {}

    /** For programs: {@code 2026-01-31T12:00:00}, with a fraction where there is one. */
    static String iso(LocalDateTime time) {
        String text = time.toString();
        return text.length() == WITHOUT_SECONDS ? text + ":00" : text;
    }

    /** For people: {@code 2026-01-31 12:00:00}. */
    static String plain(LocalDateTime time) {
        return iso(time.truncatedTo(ChronoUnit.SECONDS)).replace('T', ' ');
    }
}

package dev.gander.migrate.jdbc;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Reads the times that the dialects write, {@code 2026-11-20T14:15:16.123Z}. A formatter takes ten times as long, and of a
 * long history each row has two. What looks different is left to the formatter.
 */
final class IsoTimes {

    private static final int SECONDS_END = 19;
    private static final int NANO_DIGITS = 9;
    private static final String FORM = "0000-00-00T00:00:00";

    private IsoTimes() {}

    /** @param text with a Z at its end */
    static Instant instant(String text) {
        int end = text.length() - 1;
        return end >= SECONDS_END && text.charAt(end) == 'Z' && isPlain(text, end)
                ? dateTime(text, end).toInstant(ZoneOffset.UTC)
                : Instant.parse(text);
    }

    /** @param text without a zone */
    static LocalDateTime local(String text) {
        return isPlain(text, text.length()) ? dateTime(text, text.length()) : LocalDateTime.parse(text);
    }

    private static boolean isPlain(String text, int end) {
        int fraction = end - SECONDS_END - 1;
        if (end != SECONDS_END && (fraction < 1 || fraction > NANO_DIGITS || text.charAt(SECONDS_END) != '.')) {
            return false;
        }
        for (int index = 0; index < end; index++) {
            char expected = index < SECONDS_END ? FORM.charAt(index) : index == SECONDS_END ? '.' : '0';
            char found = text.charAt(index);
            if (expected == '0' ? found < '0' || found > '9' : found != expected) {
                return false;
            }
        }
        return true;
    }

    private static LocalDateTime dateTime(String text, int end) {
        int nanos = 0;
        for (int digit = 0; digit < NANO_DIGITS; digit++) {
            int index = SECONDS_END + 1 + digit;
            nanos = nanos * 10 + (index < end ? text.charAt(index) - '0' : 0);
        }
        return LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, SECONDS_END),
                nanos);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}

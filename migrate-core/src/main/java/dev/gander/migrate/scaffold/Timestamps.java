package dev.gander.migrate.scaffold;

import dev.gander.migrate.model.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;

/** Versions that are times. As in goose, a version is one when its digits are a real date and time after 1970. */
final class Timestamps {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDateTime EPOCH = LocalDateTime.of(1970, 1, 1, 0, 0);

    private Timestamps() {}

    static Version at(Instant instant) {
        return new Version(Long.parseLong(FORM.format(instant.atOffset(ZoneOffset.UTC))));
    }

    static boolean contain(Version version) {
        String digits = version.toString();
        if (digits.length() != 14) {
            return false;
        }
        try {
            return LocalDateTime.parse(digits, FORM).isAfter(EPOCH);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}

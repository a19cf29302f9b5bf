package dev.gander.migrate.schema;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of {@link AcceptedDrift}.
 *
 * @param line its number in the file
 * @param kind of the object; {@code *} stands for any characters, here and below
 * @param name of the object
 * @param detail what of the object; empty for all of it
 * @param until the last day on which it holds, in UTC
 * @param reason why
 */
public record Acceptance(int line, String kind, String name, Optional<String> detail, LocalDate until, String reason) {

    /** Whether it speaks of this detail of this object, whatever the day. */
    boolean covers(ObjectName object, String detailName) {
        return fits(kind, object.kind())
                && fits(name, object.name())
                && detail.map(pattern -> fits(pattern, detailName)).orElse(true);
    }

    /** Whether it speaks of the object as a whole. */
    boolean coversWhole(ObjectName object) {
        return detail.isEmpty() && fits(kind, object.kind()) && fits(name, object.name());
    }

    /** Whether its day is over. */
    boolean isExpired(LocalDate today) {
        return today.isAfter(until);
    }

    private static boolean fits(String pattern, String name) {
        String regex = Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(regex, Pattern.DOTALL).matcher(name).matches();
    }
}

package dev.gander.migrate.postgres;

import dev.gander.migrate.model.TargetName;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comment on a scratch database, by which it is known again. A database with another comment is never touched, whatever
 * its name is.
 *
 * @param target for which it was made
 * @param made when, by the server's clock
 */
record ScratchMark(TargetName target, Instant made) {

    /** What every scratch database's name begins with. */
    static final String PREFIX = "gander_scratch_";

    private static final Pattern FORM = Pattern.compile("gander scratch store of (\\S+), made (\\S+)");

    private static final int LONGEST_SUFFIX = 35;
    private static final int DIGITS = 12;

    /** A name that no other database has: within 63 bytes, so a long target is cut; the mark tells it whole. */
    static String name(TargetName target) {
        return stem(target) + UUID.randomUUID().toString().replace("-", "").substring(0, DIGITS);
    }

    /** Whether {@link #name} makes such names for a target. */
    static boolean isName(TargetName target, String name) {
        return name.matches(Pattern.quote(stem(target)) + "[0-9a-f]{" + DIGITS + "}");
    }

    private static String stem(TargetName target) {
        String suffix = target.suffix();
        return PREFIX + suffix.substring(0, Math.min(suffix.length(), LONGEST_SUFFIX)) + "_";
    }

    /** Reads a comment; empty when it is somebody else's. */
    static Optional<ScratchMark> parse(String comment) {
        Matcher matcher = FORM.matcher(comment);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            Instant made = Instant.parse(matcher.group(2));
            return TargetName.parse(matcher.group(1)).map(target -> new ScratchMark(target, made));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    String text() {
        return "gander scratch store of " + target + ", made " + made;
    }
}

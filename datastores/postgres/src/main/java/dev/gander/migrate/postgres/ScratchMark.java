package dev.gander.migrate.postgres;

import dev.gander.migrate.model.TargetName;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comment on a scratch database, by which it is known again. A database without such a comment is never touched,
 * whatever its name is.
 *
 * @param target for which it was made
 * @param made when, by the server's clock
 */
record ScratchMark(TargetName target, Instant made) {

    /** What every scratch database's name begins with. */
    static final String PREFIX = "gander_scratch_";

    /** No run that is still at work is older. */
    private static final Duration AGE_OF_LEFTOVERS = Duration.ofDays(1);

    private static final Pattern FORM = Pattern.compile("gander scratch store of (\\S+), made (\\S+)");

    private static final int LONGEST_SUFFIX = 35;

    /** A name that no other database has: within 63 bytes, so a long target is cut; the mark tells it whole. */
    static String name(TargetName target) {
        String suffix = target.suffix();
        return PREFIX + suffix.substring(0, Math.min(suffix.length(), LONGEST_SUFFIX)) + "_"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
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

    /** Whether it was left behind by a run of this target. */
    boolean isLeftover(TargetName other, Instant now) {
        return target.equals(other) && made.plus(AGE_OF_LEFTOVERS).isBefore(now);
    }

    String text() {
        return "gander scratch store of " + target + ", made " + made;
    }
}

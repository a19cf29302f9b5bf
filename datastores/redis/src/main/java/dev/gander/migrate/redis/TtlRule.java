package dev.gander.migrate.redis;

import dev.gander.migrate.redis.Finding.Kind;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When keys of a family expire. */
public sealed interface TtlRule {

    /** How this rule is written, such as {@code at most 5m}. */
    String text();

    /**
     * Judges what is left of a key's time.
     *
     * @param left in milliseconds; -1 when the key never expires
     * @return what is wrong with it
     */
    Optional<Kind> judge(long left);

    /** Reads {@code none}, {@code exact 1h} or {@code at most 90s}; units are s, m, h and d. */
    static Optional<TtlRule> parse(String text) {
        if (text.equals("none")) {
            return Optional.of(new None());
        }
        Matcher words = Limited.FORM.matcher(text);
        if (!words.matches()) {
            return Optional.empty();
        }
        Duration limit = Limited.duration(Long.parseLong(words.group("number")), words.group("unit"));
        return limit.isZero()
                ? Optional.empty()
                : Optional.of(words.group("rule").equals("exact") ? new Exact(text, limit) : new AtMost(text, limit));
    }

    /** They stay until somebody removes them. */
    record None() implements TtlRule {
        @Override
        public String text() {
            return "none";
        }

        @Override
        public Optional<Kind> judge(long left) {
            return left == Limited.NEVER ? Optional.empty() : Optional.of(Kind.TTL_UNWANTED);
        }
    }

    /**
     * They are written with this time. Of a live key only what is left of it can be seen, so it is judged as {@link AtMost}.
     *
     * @param text as it was written
     * @param time from the last write on
     */
    record Exact(String text, Duration time) implements TtlRule {
        @Override
        public Optional<Kind> judge(long left) {
            return Limited.judge(left, time);
        }
    }

    /**
     * They are written with this time or a shorter one.
     *
     * @param text as it was written
     * @param time the longest
     */
    record AtMost(String text, Duration time) implements TtlRule {
        @Override
        public Optional<Kind> judge(long left) {
            return Limited.judge(left, time);
        }
    }

    /** What the two rules with a time share. */
    final class Limited {

        private static final long NEVER = -1;
        private static final Pattern FORM =
                Pattern.compile("(?<rule>exact|at most) (?<number>\\d{1,9})(?<unit>[smhd])");

        private Limited() {}

        private static Duration duration(long number, String unit) {
            return switch (unit) {
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                case "h" -> Duration.ofHours(number);
                default -> Duration.ofDays(number);
            };
        }

        private static Optional<Kind> judge(long left, Duration time) {
            if (left == NEVER) {
                return Optional.of(Kind.TTL_MISSING);
            }
            return left > time.toMillis() ? Optional.of(Kind.TTL_EXCESSIVE) : Optional.empty();
        }
    }
}

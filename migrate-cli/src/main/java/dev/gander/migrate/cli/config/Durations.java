package dev.gander.migrate.cli.config;

import dev.gander.migrate.error.UsageException;
import java.time.Duration;

/** Reads durations as Go and goose write them: {@code 30s}, {@code 1h30m}, {@code 250ms}, {@code 1.5s}, {@code 0}. */
public final class Durations {

    private static final String ADVICE = "Write a number and a unit (ms, s, m, h), such as 30s or 1h30m.";

    private final String text;
    private int position;

    private Durations(String text) {
        this.text = text;
    }

    /**
     * @param option for the message
     * @param text such as {@code 1h30m}
     * @throws UsageException when it is no duration, or longer than a hundred years
     */
    public static Duration parse(String option, String text) {
        Duration duration = new Durations(text).read();
        if (duration.isNegative() || duration.toDays() > 36_500) {
            throw new UsageException(option + " '" + text + "' is not a duration", ADVICE);
        }
        return duration;
    }

    /** The duration, or a negative one when the text is none. */
    private Duration read() {
        if (text.equals("0")) {
            return Duration.ZERO;
        }
        Duration sum = text.isEmpty() ? Duration.ofNanos(-1) : Duration.ZERO;
        while (position < text.length() && !sum.isNegative()) {
            double number = number();
            double nanos = number * nanosPerUnit();
            sum = nanos >= 0 && nanos < 1e18 * 4 ? sum.plusNanos((long) nanos) : Duration.ofNanos(-1);
        }
        return sum;
    }

    private double number() {
        int start = position;
        while (position < text.length() && isDigitOrPoint(text.charAt(position))) {
            position++;
        }
        String digits = text.substring(start, position);
        boolean wellFormed = !digits.isEmpty()
                && !digits.equals(".")
                && digits.indexOf('.') == digits.lastIndexOf('.')
                && digits.length() < 16;
        return wellFormed ? Double.parseDouble(digits) : Double.NaN;
    }

    private double nanosPerUnit() {
        int start = position;
        while (position < text.length() && !isDigitOrPoint(text.charAt(position))) {
            position++;
        }
        return switch (text.substring(start, position)) {
            case "ns" -> 1;
            case "us", "µs" -> 1e3;
            case "ms" -> 1e6;
            case "s" -> 1e9;
            case "m" -> 60e9;
            case "h" -> 3600e9;
            default -> Double.NaN;
        };
    }

    private static boolean isDigitOrPoint(char character) {
        return character >= '0' && character <= '9' || character == '.';
    }
}

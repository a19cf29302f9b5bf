package dev.gander.migrate.postgres;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Server settings among the words of libpq's {@code options}. */
final class ServerOptions {

    private static final Pattern TIME_ZONE =
            Pattern.compile("(?i)(?:^|\\s)(?:-c\\s*|--)time-?_?zone=((?:\\\\.|[^\\s\\\\])+)");

    private ServerOptions() {}

    static Optional<String> timeZone(String options) {
        Matcher matcher = TIME_ZONE.matcher(options);
        Optional<String> last = Optional.empty();
        while (matcher.find()) {
            last = Optional.of(matcher.group(1).replaceAll("\\\\(.)", "$1"));
        }
        return last;
    }
}

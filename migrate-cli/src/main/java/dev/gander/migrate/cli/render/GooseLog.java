package dev.gander.migrate.cli.render;

import dev.gander.migrate.cli.process.Surroundings;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes entries as Go's log does: on stderr, behind the local time; only the first line of an entry has it. */
final class GooseLog {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss", Locale.ROOT);

    private final Page page;
    private final Clock clock;

    /**
     * @param surroundings take the entries
     * @param clock of the local zone
     */
    GooseLog(Surroundings surroundings, Clock clock) {
        this.page = new Page(surroundings.err());
        this.clock = clock;
    }

    synchronized void entry(String text) {
        page.line(TIME.format(LocalDateTime.now(clock)) + " " + Escaped.lines(text));
        page.flush();
    }
}

package dev.gander.migrate.postgres;

import dev.gander.migrate.model.FileOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The commands around a script: what brings the session back to the state in which it was opened.
 *
 * <p>{@code RESET ALL} brings back what the role, the database and the URL set, with one exception: the driver has sent
 * the JVM's time zone, so the session's own follows. Session advisory locks survive all of it, which they would not survive
 * under {@code DISCARD ALL}.
 *
 * @param timeZone of the session
 * @param serverVersion the major one
 */
record SessionTexts(String timeZone, int serverVersion) {

    private static final int FIRST_WITH_TRANSACTION_TIMEOUT = 17;

    /** Ends the rights and settings that a script gave itself, also those that shall outlast its transaction. */
    List<String> resetSettings() {
        return List.of("RESET SESSION AUTHORIZATION", "RESET ROLE", "RESET ALL", setTimeZone());
    }

    /** Removes what else lasts as long as a session; between two transactions. */
    List<String> tidy() {
        return List.of("CLOSE ALL", "UNLISTEN *", "DEALLOCATE ALL", "DISCARD TEMP", "DISCARD SEQUENCES");
    }

    /** Both together: after it the session is as it was when it was opened. */
    List<String> restoration() {
        List<String> commands = new ArrayList<>(resetSettings());
        commands.addAll(tidy());
        return commands;
    }

    /** Lets the records be written by the role that logged in, and leaves a script's own settings in force afterwards. */
    List<String> localSettings() {
        List<String> commands = new ArrayList<>(List.of(
                "SET LOCAL statement_timeout TO 0",
                "SET LOCAL lock_timeout TO 0",
                "SET LOCAL SESSION AUTHORIZATION DEFAULT",
                "SET LOCAL role TO DEFAULT",
                "SET LOCAL search_path TO pg_catalog",
                "SET LOCAL TimeZone TO " + PostgresDialect.quote(timeZone)));
        if (serverVersion >= FIRST_WITH_TRANSACTION_TIMEOUT) {
            commands.add(0, "SET LOCAL transaction_timeout TO 0");
        }
        return commands;
    }

    String setTimeZone() {
        return "SET TimeZone TO " + PostgresDialect.quote(timeZone);
    }

    /** The timeouts of a file with a transaction. */
    static List<String> timeouts(FileOptions options) {
        return timeouts("SET LOCAL ", options.lockTimeout(), options.statementTimeout());
    }

    /**
     * The timeouts of one statement without a transaction. A statement that builds or drops an index concurrently waits by
     * design until older transactions have ended, and leaves an invalid index when it is stopped while it waits: it keeps
     * the file's {@code statement-timeout} but not its {@code lock-timeout}.
     */
    static List<String> timeouts(FileOptions options, UnitShape statement) {
        Optional<Duration> lock =
                statement.isConcurrent() ? options.lockTimeout().map(given -> Duration.ZERO) : options.lockTimeout();
        return timeouts("SET ", lock, options.statementTimeout());
    }

    private static List<String> timeouts(String set, Optional<Duration> lock, Optional<Duration> statement) {
        List<String> commands = new ArrayList<>();
        lock.ifPresent(limit -> commands.add(set + "lock_timeout TO " + milliseconds(limit)));
        statement.ifPresent(limit -> commands.add(set + "statement_timeout TO " + milliseconds(limit)));
        return commands;
    }

    /** Zero would switch the timeout off, which only {@link Duration#ZERO} asks for. */
    private static long milliseconds(Duration limit) {
        return limit.isZero() ? 0 : Math.max(1, Math.min(limit.toMillis(), Integer.MAX_VALUE));
    }
}

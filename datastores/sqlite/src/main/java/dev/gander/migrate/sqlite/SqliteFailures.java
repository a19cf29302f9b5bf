package dev.gander.migrate.sqlite;

import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.DatastoreUnreachableException;
import dev.gander.migrate.error.LockNotObtainedException;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.model.TargetName;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes failures of the engine's family from what SQLite says. The codes are SQLite's primary result codes. */
final class SqliteFailures {

    static final int ERROR = 1;
    static final int BUSY = 5;
    static final int LOCKED = 6;
    static final int READ_ONLY = 8;
    static final int INTERRUPT = 9;
    static final int IO_ERROR = 10;
    static final int CORRUPT = 11;
    static final int FULL = 13;
    static final int CANNOT_OPEN = 14;
    static final int NOT_A_DATABASE = 26;

    /** The driver puts a sentence of its own before what SQLite says in brackets. */
    private static final Pattern OLDER_HISTORY =
            Pattern.compile("NOT NULL constraint failed: (gander_history_\\w+)\\.version_id");

    private static final Pattern DRIVER_SENTENCE = Pattern.compile("\\[SQLITE_\\w+] .*? \\((.*)\\)", Pattern.DOTALL);

    private SqliteFailures() {}

    /** The primary result code. */
    static int code(SQLException failure) {
        return failure.getErrorCode() & 0xff;
    }

    static boolean isBusy(SQLException failure) {
        return code(failure) == BUSY || code(failure) == LOCKED;
    }

    /** What SQLite says, without the driver's sentence. */
    static String words(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        Matcher matcher = DRIVER_SENTENCE.matcher(message);
        return matcher.matches() ? matcher.group(1) : message;
    }

    /**
     * The failure of anything but a migration's statement.
     *
     * @param place the database's file
     * @param doing such as {@code read the version table}
     */
    static MigrationException of(TargetName target, String place, String doing, SQLException cause) {
        String sentence = target + ": cannot " + doing + " in " + place + ": " + words(cause);
        return switch (code(cause)) {
            case BUSY, LOCKED -> busy(target, place, cause);
            case CANNOT_OPEN, IO_ERROR, NOT_A_DATABASE, CORRUPT ->
                new DatastoreUnreachableException(sentence, advice(code(cause)), cause);
            default -> new DatastoreRefusedException(sentence, advice(code(cause)), cause);
        };
    }

    /** Another connection holds SQLite's own write lock. */
    static LockNotObtainedException busy(TargetName target, String place, SQLException cause) {
        return new LockNotObtainedException(
                target + ": " + place + " is locked by another SQLite writer, which is no run of this program ("
                        + words(cause) + ")",
                "Let the other program end its transaction and run again, or wait longer:"
                        + " file:/path?busy_timeout=<milliseconds>.",
                cause);
    }

    /** What to do about the file or its disk, when these are the reason of a failure. */
    static Optional<String> remedy(SQLException failure) {
        Matcher older = OLDER_HISTORY.matcher(words(failure));
        if (older.find()) {
            return Optional.of(
                    "The history table was made by an earlier build of this program and keeps no replaceables"
                            + " yet: run 'ALTER TABLE " + older.group(1)
                            + " ALTER COLUMN version_id DROP NOT NULL' once, then run"
                            + " again.");
        }
        return switch (code(failure)) {
            case FULL, IO_ERROR, READ_ONLY, CANNOT_OPEN, CORRUPT -> Optional.of(advice(code(failure)));
            default -> Optional.empty();
        };
    }

    static DatastoreRefusedException onlyAsking(TargetName target, String place) {
        return new DatastoreRefusedException(
                target + ": the session on " + place + " was opened for a question and writes nothing",
                "Open a session for a run.");
    }

    private static String advice(int code) {
        return switch (code) {
            case READ_ONLY ->
                "The database is read-only. See who owns the file and its folder (SQLite writes a journal beside"
                        + " it), and whether the address says mode=ro.";
            case FULL -> "Make room on the disk, or raise max_page_count, and run again.";
            case CANNOT_OPEN ->
                "See that the path leads to a file, that its folder is there, and that both may be written.";
            case NOT_A_DATABASE -> "See that the path leads to a SQLite database, and to one that is not encrypted.";
            case CORRUPT -> "Restore the file from a backup; 'PRAGMA integrity_check' tells what is broken.";
            case IO_ERROR -> "See the disk and the system's log, then run again.";
            default ->
                "See what stands in the way in the database, then run again; 'init-store --print' shows the"
                        + " tables as they must be.";
        };
    }
}

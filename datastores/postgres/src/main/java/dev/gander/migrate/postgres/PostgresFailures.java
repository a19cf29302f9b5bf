package dev.gander.migrate.postgres;

import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.DatastoreUnreachableException;
import dev.gander.migrate.error.LeaseLostException;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.TargetName;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Says in the engine's words what the server or the driver says in theirs.
 *
 * @param target of the session
 * @param place user, host, port and database, without the password
 */
record PostgresFailures(TargetName target, String place) {

    static final String TABLE_GONE = "42P01";

    private static final String NO_RIGHT = "42501";
    /** A setting that the server does not know, or a value that server or driver cannot take. */
    private static final Set<String> WRONG_WORDS = Set.of("42704", "22023");

    private static final String NOT_NULL = "23502";
    private static final String READ_ONLY = "25006";
    private static final String DISK_FULL = "53100";
    /** A schema, a table or an index, any other object, a function. */
    private static final Set<String> IS_THERE = Set.of("42P06", "42P07", "42710", "42723");

    private static final String ADOPT = "; if this database was made before, record it as applied with 'adopt'";
    private static final String TLS =
            "Check sslmode, whether the server offers TLS, whether sslrootcert is the file with"
                    + " the certificate that has signed the server's (or 'system'), and for verify-full whether the certificate"
                    + " names the host of the URL.";

    private static final String WRITE_ELSEWHERE =
            "Run against the primary, not a standby, and by a role and URL for which default_transaction_read_only is off;"
                    + " several hosts in the URL with target_session_attrs=read-write find the primary."
                    + " 'init-store --print' shows what a first run would create there.";

    private static final String WRONG_COLUMN = "42703";
    private static final String WRONG_FUNCTION = "42883";

    /** No connection was made: because of a word of the URL, or else the place cannot be reached. */
    MigrationException noConnection(SQLException cause) {
        // PgBouncer gives almost every failure the same state.
        boolean pooler = fromServer(cause).isPresent() && said(cause).contains("unsupported startup parameter");
        return pooler || WRONG_WORDS.contains(state(cause))
                ? new UsageException(
                        target + ": the connection to Postgres at " + place + " is asked for in words that are not"
                                + " understood: " + said(cause),
                        "Correct the word in the URL, or in the variable that libpq reads in its place. What is no word of"
                                + " libpq or of the driver is sent to the server as a setting; a pooler may pass none on.",
                        cause)
                : unreachable(cause);
    }

    /** Nobody answers, or whoever answers does not let us in. */
    DatastoreUnreachableException unreachable(SQLException cause) {
        String state = state(cause);
        String why = "cannot connect to Postgres at " + place + ": ";
        return new DatastoreUnreachableException(
                target + ": " + why + said(cause),
                isAboutTls(cause)
                        ? TLS
                        : switch (state) {
                            case "28P01", "28000", "08004" ->
                                "Check user and password, which may come from the URL, from PGPASSWORD, or from a password file with"
                                        + " mode 0600, and whether pg_hba.conf lets this user in from here.";
                            case "3D000" -> "Create the database, or correct its name in the URL.";
                            case "53300" -> "Wait until connections are free, or raise max_connections.";
                            case "57P03" -> "The server is starting or stopping: try again, or use 'wait'.";
                            default ->
                                "Check host and port, whether the server runs, and whether a firewall stands between.";
                        },
                cause);
    }

    /** Anything but a statement of a migration has failed. */
    MigrationException of(String doing, SQLException cause) {
        String sentence = target + ": cannot " + doing + " on Postgres at " + place + ": " + said(cause);
        if (isLost(cause)) {
            return new DatastoreUnreachableException(
                    sentence,
                    "The connection was lost. See with 'status' how far the run came, then run again.",
                    cause);
        }
        return switch (state(cause)) {
            case Fence.BROKEN -> lockLost(cause);
            case NO_RIGHT ->
                new DatastoreRefusedException(
                        sentence,
                        "The role lacks a right. 'init-store --print' shows the statements and grants that an owner"
                                + " can run once; after that a role without rights on the schema can migrate.",
                        cause);
            case READ_ONLY -> new DatastoreRefusedException(sentence, WRITE_ELSEWHERE, cause);
            case WRONG_COLUMN, WRONG_FUNCTION ->
                new DatastoreRefusedException(
                        sentence,
                        "The table of that name is not one of goose or of this program: choose another with --table.",
                        cause);
            default -> new DatastoreRefusedException(sentence, "Mend what the server names, then run again.", cause);
        };
    }

    /**
     * Refuses before anything is sent what such a server would refuse in the middle.
     *
     * @throws DatastoreRefusedException when this session cannot write where it has come to
     */
    void requireWritable(String doing, StoreAccess access) {
        if (access != StoreAccess.WRITABLE) {
            throw new DatastoreRefusedException(
                    target + ": cannot " + doing + ": Postgres at " + place + " " + access.words(), WRITE_ELSEWHERE);
        }
    }

    /** What to do about a failed statement when mending it would be no help; empty when the fault is the statement's. */
    static Optional<String> remedy(SQLException failure) {
        String state = state(failure);
        if (isLost(failure)) {
            return Optional.of("See why the connection was lost and run again.");
        }
        return switch (state) {
            case NOT_NULL -> fromServer(failure).flatMap(PostgresFailures::olderHistory);
            case READ_ONLY ->
                Optional.of(
                        "Its transaction was read-only. Take what made it so out of the file, such as SET TRANSACTION"
                                + " READ ONLY; or, if the server has become one that only reads, run against the primary.");
            case DISK_FULL -> Optional.of("Make room on the server's disk and run again.");
            case "53200" -> Optional.of("The server has run out of memory: see to it and run again.");
            case "40001", "40P01", "55P03" ->
                Optional.of("Another transaction stood in the way: run again when it has ended.");
            default -> Optional.empty();
        };
    }

    private static Optional<String> olderHistory(ServerErrorMessage message) {
        String table = String.valueOf(message.getTable());
        return table.startsWith("gander_history_") && "version_id".equals(message.getColumn())
                ? Optional.of("The history table was made by an earlier build of this program and keeps no replaceables"
                        + " yet: let its owner run 'ALTER TABLE " + message.getSchema() + "." + table
                        + " ALTER COLUMN version_id DROP NOT NULL' once, then run again.")
                : Optional.empty();
    }

    /** What the catalogue says this role may not do. */
    DatastoreRefusedException noRight(String doing) {
        return new DatastoreRefusedException(
                target + ": this role may not " + doing + " on Postgres at " + place,
                "'init-store --print' shows the grants that the table's owner can run.");
    }

    LeaseLostException lockLost(SQLException cause) {
        return new LeaseLostException(
                target + ": the migration lock at " + place + " is no longer held by this run: " + said(cause),
                "Nothing more was applied. Another run may be at work: look with 'status'. If a pooler in transaction mode"
                        + " stands before the server, connect past it or use the lock mechanism 'table'.",
                cause);
    }

    /** The driver says all of this with the same states as a server that does not answer. */
    private static boolean isAboutTls(SQLException failure) {
        if (fromServer(failure).isPresent()) {
            return false;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException || cause instanceof GeneralSecurityException) {
                return true;
            }
        }
        String said = said(failure);
        return said.contains("SSL") || said.contains("hostname");
    }

    static boolean isLost(SQLException failure) {
        String state = state(failure);
        return state.startsWith("08") || state.equals("57P01") || state.equals("57P02") || state.equals("57P03");
    }

    static String state(SQLException failure) {
        return Optional.ofNullable(failure.getSQLState()).orElse("");
    }

    static Optional<ServerErrorMessage> fromServer(SQLException failure) {
        return failure instanceof PSQLException known
                ? Optional.ofNullable(known.getServerErrorMessage())
                : Optional.empty();
    }

    /** What went wrong, on one line where the server allows; never a password: neither server nor driver repeats one. */
    static String said(SQLException failure) {
        Optional<ServerErrorMessage> message = fromServer(failure);
        if (message.isPresent()) {
            ServerErrorMessage server = message.get();
            return Optional.ofNullable(server.getMessage()).orElse("no message") + " (SQLSTATE " + state(failure) + ")"
                    + part("; detail: ", server.getDetail()) + part("; hint: ", server.getHint())
                    + (IS_THERE.contains(state(failure)) ? ADOPT : "");
        }
        return failure.getCause() instanceof UnknownHostException unknown
                ? "unknown host " + unknown.getMessage()
                : Optional.ofNullable(failure.getMessage()).orElse("no message");
    }

    private static String part(String label, @org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : label + text;
    }
}

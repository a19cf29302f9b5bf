package dev.gander.migrate.neo4j;

import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.DatastoreUnreachableException;
import dev.gander.migrate.error.LeaseLostException;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.model.TargetName;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

/**
 * Says in the engine's words what the server or the driver says in theirs.
 *
 * @param target of the session
 * @param place user, host, port and database, without the password
 */
record Neo4jFailures(TargetName target, String place) {

    private static final Pattern LINE = Pattern.compile("\\(line ([0-9]+), column ([0-9]+)");
    private static final Set<String> IS_THERE = Set.of(
            "Neo.ClientError.Schema.IndexAlreadyExists",
            "Neo.ClientError.Schema.IndexWithNameAlreadyExists",
            "Neo.ClientError.Schema.ConstraintAlreadyExists",
            "Neo.ClientError.Schema.ConstraintWithNameAlreadyExists",
            "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists");
    private static final String ADOPT = "; if this database was made before, record it as applied with 'adopt'";
    private static final String ENTERPRISE =
            "; this server is the Community edition: put the statement into a file of its"
                    + " own with the line '// +gander edition enterprise' above it, so that it waits for Enterprise, or take it"
                    + " out";

    /** Nobody answers, or whoever answers does not let us in. */
    DatastoreUnreachableException unreachable(Neo4jException cause) {
        return new DatastoreUnreachableException(
                target + ": cannot connect to Neo4j at " + place + ": " + said(cause), advice(cause), cause);
    }

    private static String advice(Neo4jException cause) {
        if (cause instanceof AuthenticationException || code(cause).startsWith("Neo.ClientError.Security.")) {
            return "Check user and password, which may come from the URL or from NEO4J_USERNAME and NEO4J_PASSWORD.";
        }
        return code(cause).equals("Neo.ClientError.Database.DatabaseNotFound")
                ? "Create the database, or correct its name in the URL."
                : "Check scheme, host and port, whether the server runs, and whether a firewall stands between; a server"
                        + " that is starting can be awaited with 'wait'.";
    }

    /** Anything but a statement of a migration has failed. */
    MigrationException of(String doing, RuntimeException cause) {
        String sentence = target + ": cannot " + doing + " on Neo4j at " + place + ": " + said(cause);
        if (isLost(cause)) {
            return new DatastoreUnreachableException(
                    sentence,
                    "The connection was lost. See with 'status' how far the run came, then run again.",
                    cause);
        }
        return switch (code(cause)) {
            case "Neo.ClientError.Security.Forbidden" ->
                new DatastoreRefusedException(
                        sentence,
                        "The user lacks a right. 'init-store --print' shows what an administrator can run once.",
                        cause);
            case "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", "Neo.ClientError.Cluster.NotALeader" ->
                new DatastoreRefusedException(
                        sentence, "Use a neo4j:// URL, which finds the server that takes writes.", cause);
            default -> new DatastoreRefusedException(sentence, "Mend what the server names, then run again.", cause);
        };
    }

    LeaseLostException lockLost(String why) {
        return new LeaseLostException(
                target + ": the migration lock at " + place + " is no longer held by this run: " + why,
                "Nothing more was applied. Another run may be at work: look with 'status'.");
    }

    static boolean isLost(RuntimeException failure) {
        return failure instanceof ServiceUnavailableException
                || failure instanceof SessionExpiredException
                || code(failure).equals("Neo.TransientError.General.DatabaseUnavailable");
    }

    static boolean isTransient(RuntimeException failure) {
        return code(failure).startsWith("Neo.TransientError.");
    }

    static String code(RuntimeException failure) {
        return failure instanceof Neo4jException known
                ? Optional.ofNullable(known.code()).orElse("")
                : "";
    }

    /** What a failed statement says to a person: in which line of the file, what, and what else to know. */
    static String reason(RuntimeException failure, Optional<Statement> statement) {
        Matcher place = LINE.matcher(String.valueOf(failure.getMessage()));
        String line = statement.isPresent() && place.find()
                ? "line " + (statement.get().position().line() + Integer.parseInt(place.group(1)) - 1) + ", column "
                        + place.group(2) + ": "
                : "";
        return line + said(failure);
    }

    /** What went wrong, on one line; never a password: neither server nor driver repeats one. */
    static String said(RuntimeException failure) {
        String message = Optional.ofNullable(failure.getMessage()).orElse("no message");
        Matcher place = LINE.matcher(message);
        String words = place.find() ? message.substring(0, place.start()) : message;
        String code = code(failure);
        return words.strip().replaceAll("\\s*\\R\\s*", " ")
                + (code.isEmpty() ? "" : " (" + code + ")")
                + (IS_THERE.contains(code) ? ADOPT : "")
                + (isEnterpriseOnly(code, message) ? ENTERPRISE : "");
    }

    private static boolean isEnterpriseOnly(String code, String message) {
        return code.equals("Neo.ClientError.Statement.UnsupportedAdministrationCommand")
                || code.startsWith("Neo.DatabaseError.Schema.") && message.contains("Enterprise Edition");
    }
}

package dev.gander.migrate.postgres;

import dev.gander.migrate.model.Statement;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.ServerErrorMessage;

/** The line of a file at which the server points. */
final class FailureLine {

    private FailureLine() {}

    /** {@code line 12: }, or nothing when the server points nowhere. */
    static String of(SQLException failure, Optional<Statement> statement) {
        return statement
                .flatMap(unit -> PostgresFailures.fromServer(failure)
                        .map(ServerErrorMessage::getPosition)
                        .filter(position -> position > 0)
                        .map(position ->
                                "line " + (unit.position().line() + linesBefore(unit.text(), position)) + ": "))
                .orElse("");
    }

    /** The server counts characters from 1, not the halves of pairs. */
    private static int linesBefore(String text, int position) {
        int last = text.codePointCount(0, text.length());
        int offset = text.offsetByCodePoints(0, Math.min(position - 1, last));
        return (int)
                text.substring(0, offset).chars().filter(one -> one == '\n').count();
    }
}

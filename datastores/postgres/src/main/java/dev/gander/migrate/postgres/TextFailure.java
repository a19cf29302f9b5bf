package dev.gander.migrate.postgres;

import dev.gander.migrate.error.StatementFailedException.Remains;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.postgres.TransactionText.Part;
import dev.gander.migrate.postgres.TransactionText.Role;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

/** Why a transactional script did not come to its end, before it is said in the engine's words. */
final class TextFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final Role role;
    private final transient Step step;
    private final transient Optional<Statement> statement;
    private final Remains remains;
    private final SQLException failure;
    private final String reason;

    private TextFailure(
            Role role, Step step, Optional<Statement> statement, Remains remains, SQLException failure, String reason) {
        super(reason, failure);
        this.role = role;
        this.step = step;
        this.statement = statement;
        this.remains = remains;
        this.failure = failure;
        this.reason = reason;
    }

    /** The failure that a reply tells of. */
    static TextFailure of(TransactionText sent, Reply reply) {
        SQLException failure = reply.failure().orElseThrow();
        Part part = sent.failed(reply).orElseThrow();
        if (PostgresFailures.isLost(failure)) {
            return lost(sent, part, failure);
        }
        if (part.role() == Role.MARK && PostgresFailures.state(failure).equals(Fence.BROKEN)) {
            return new TextFailure(
                    part.role(), part.step(), Optional.empty(), Remains.EARLIER_STATEMENTS, failure, ENDED);
        }
        return new TextFailure(
                part.role(), part.step(), part.statement(), Remains.NOTHING, failure, reason(sent, part, failure));
    }

    private static final String ENDED = "the file has ended the transaction it was given, so what ran before that"
            + " stays, and nothing was recorded; take the COMMIT or ROLLBACK out, or mark the file NO TRANSACTION";

    /** A unit that ran well and took the transaction with it. */
    static TextFailure endedTransaction(Step step, Statement unit) {
        return new TextFailure(
                Role.UNIT,
                step,
                Optional.of(unit),
                Remains.EARLIER_STATEMENTS,
                new SQLException("the transaction has ended", PSQLState.TRANSACTION_STATE_INVALID.getState()),
                ENDED);
    }

    /** A unit that would take the transaction with it, and was not sent. */
    static TextFailure wouldEndTransaction(Step step, Statement unit, String command) {
        return new TextFailure(
                Role.UNIT,
                step,
                Optional.of(unit),
                Remains.NOTHING,
                new SQLException(command + " in a transactional file", PSQLState.TRANSACTION_STATE_INVALID.getState()),
                command + " would end the transaction that holds the file and its record together; take it out, or"
                        + " mark the file with '-- +goose NO TRANSACTION'");
    }

    /** A unit that asks for data over the connection, which a migration file cannot give. */
    static TextFailure copiesToClient(Step step, Statement unit) {
        return new TextFailure(
                Role.UNIT, step, Optional.of(unit), Remains.NOTHING, CopyRefusal.exception(), CopyRefusal.REASON);
    }

    private static TextFailure lost(TransactionText sent, Part part, SQLException failure) {
        String said = "the connection was lost: " + PostgresFailures.said(failure);
        boolean serverSaidSo = PostgresFailures.fromServer(failure).isPresent();
        boolean certain = serverSaidSo || sent.isSingleUnit();
        boolean open = !sent.commits() || serverSaidSo && part.role() != Role.COMMIT && part.role() != Role.TIDY;
        return new TextFailure(
                serverSaidSo ? part.role() : Role.COMMIT,
                part.step(),
                certain ? part.statement() : Optional.empty(),
                open ? Remains.NOTHING : Remains.UNKNOWN,
                failure,
                said);
    }

    private static String reason(TransactionText sent, Part part, SQLException failure) {
        Optional<Integer> line = part.statement()
                .flatMap(statement -> PostgresFailures.fromServer(failure)
                        .map(ServerErrorMessage::getPosition)
                        .flatMap(position -> sent.linesBefore(part, position))
                        .map(lines -> lines + statement.position().line()));
        return line.map(number -> "line " + number + ": ").orElse("") + PostgresFailures.said(failure);
    }

    Role role() {
        return role;
    }

    /** The step that failed. */
    Step step() {
        return step;
    }

    Optional<Statement> statement() {
        return statement;
    }

    Remains remains() {
        return remains;
    }

    SQLException failure() {
        return failure;
    }

    String reason() {
        return reason;
    }
}

package dev.gander.migrate.error;

import dev.gander.migrate.model.ErrorKind;
import dev.gander.migrate.model.Position;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.model.TargetName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A statement of a migration failed, or committing did. */
public final class StatementFailedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    /** What the failed step left behind. */
    public enum Remains {
        /** All of it was rolled back. */
        NOTHING,
        /** What ran before the failed statement stays; the history knows how far that is. */
        EARLIER_STATEMENTS,
        /** What was committed before the failed statement's transaction stays; the store knows how far that is. */
        EARLIER_TRANSACTIONS,
        /** The connection broke at a moment when nobody can tell. */
        UNKNOWN
    }

    private final transient Step step;
    private final transient Optional<Statement> statement;
    private final Remains remains;

    /**
     * @param target of the run
     * @param step that failed
     * @param statement the failed one; empty when it was the commit or the record
     * @param reason what the store said, without secrets
     * @param remains what stays
     * @param cause the driver's exception
     */
    public StatementFailedException(
            TargetName target,
            Step step,
            Optional<Statement> statement,
            String reason,
            Remains remains,
            Throwable cause) {
        this(
                sentence(target, step, statement, reason),
                stays(step, statement, remains) + then(step, statement, remains),
                step,
                statement,
                remains,
                cause);
    }

    private StatementFailedException(
            String sentence,
            String advice,
            Step step,
            Optional<Statement> statement,
            Remains remains,
            @Nullable Throwable cause) {
        super(ErrorKind.MIGRATION_FAILED, sentence, advice, cause);
        this.step = step;
        this.statement = statement;
        this.remains = remains;
    }

    /** The same failure of a run that was asked to stop: nothing in the file has to be mended. */
    public StatementFailedException ofStoppedRun() {
        String advice = switch (remains) {
            case NOTHING ->
                "The run was asked to stop. Nothing of " + step.file().origin().path() + " stays: run again to go on.";
            case EARLIER_TRANSACTIONS ->
                "The run was asked to stop. " + stays(step, statement, remains) + " Run again to go on.";
            case EARLIER_STATEMENTS, UNKNOWN ->
                "The run was asked to stop. " + stays(step, statement, remains) + then(step, statement, remains);
        };
        return new StatementFailedException(String.valueOf(getMessage()), advice, step, statement, remains, getCause());
    }

    /**
     * The same failure where the store is in the way, and not the statement.
     *
     * @param remedy what to do about the store: whole sentences
     */
    public StatementFailedException ofStore(String remedy) {
        String advice = stays(step, statement, remains) + " " + remedy
                + (remains == Remains.NOTHING ? "" : then(step, statement, remains));
        return new StatementFailedException(String.valueOf(getMessage()), advice, step, statement, remains, getCause());
    }

    /** The step that failed. */
    public Step step() {
        return step;
    }

    /** The statement that failed; empty when committing or recording did. */
    public Optional<Statement> statement() {
        return statement;
    }

    /** The failed statement's place, or the file's first line. */
    public Position position() {
        return statement
                .map(Statement::position)
                .orElseGet(() -> new Position(step.file().origin(), 1));
    }

    /** What the failed step left behind. */
    public Remains remains() {
        return remains;
    }

    private static String sentence(TargetName target, Step step, Optional<Statement> statement, String reason) {
        String where = statement
                .map(failed -> failed.position() + ", statement " + failed.number() + " of "
                        + step.script().statements())
                .orElseGet(() -> step.file().origin() + ", while recording and committing");
        return target + ": " + step.direction().word() + " failed at " + where + ": " + reason;
    }

    private static String stays(Step step, Optional<Statement> statement, Remains remains) {
        String file = step.file().origin().path();
        return switch (remains) {
            case NOTHING -> "Nothing of " + file + " stays.";
            case EARLIER_STATEMENTS ->
                "What ran before" + (statement.isPresent() ? " that statement" : "") + " stays, because " + file
                        + " runs without a transaction.";
            case EARLIER_TRANSACTIONS -> "What was committed before it stays, and the history knows how far that is.";
            case UNKNOWN -> "Whether it was committed is not known.";
        };
    }

    private static String then(Step step, Optional<Statement> statement, Remains remains) {
        if (step.version().isEmpty() && remains != Remains.UNKNOWN) {
            return " Mend " + (statement.isPresent() ? "the statement" : "what the store names")
                    + " and run again: a replaceable runs from its beginning.";
        }
        return switch (remains) {
            case NOTHING ->
                " Mend " + (statement.isPresent() ? "the statement" : "what the store names") + " and run again.";
            case EARLIER_STATEMENTS -> " Look at the store, then answer with 'resolve' (--retry, --skip or --applied).";
            case EARLIER_TRANSACTIONS ->
                " Mend " + (statement.isPresent() ? "the statement" : "what the store names")
                        + " and run again: the run goes on behind what is done.";
            case UNKNOWN -> " Look with 'status' and run again.";
        };
    }
}

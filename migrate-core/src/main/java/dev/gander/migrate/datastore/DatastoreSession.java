package dev.gander.migrate.datastore;

import dev.gander.migrate.model.Edition;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.HistoryRow;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * One connection for the length of one run or one question. Everything happens on this connection.
 *
 * <p>Belongs to one thread, save {@link #cancel()}. Close it in any case; closing rolls back what is open, and releases
 * a lock that ends with the connection.
 *
 * <p>Every method may throw {@link dev.gander.migrate.error.DatastoreUnreachableException} when the connection is lost
 * and {@link dev.gander.migrate.error.DatastoreRefusedException} when the store says no, for lack of rights or because
 * it is read-only.
 */
public interface DatastoreSession extends AutoCloseable {

    /** Product and version for people, such as {@code PostgreSQL 16.15}. */
    String product();

    /** The product's edition, where it comes in several. */
    default Edition edition() {
        return Edition.COMMUNITY;
    }

    /**
     * What the store remembers. Writes nothing, creates nothing, and an absent version table reads as an empty one; but
     * a table that cannot be read is a failure, never "nothing applied".
     */
    StoreState read();

    /**
     * The outline of what {@link #read()} would return: the same tables at one moment, with the same failures. A store that
     * can leave out what is not asked for overrides this.
     */
    default StoreOutline outline() {
        return StoreOutline.of(read());
    }

    /**
     * Creates what is absent of version table (with goose's row for version 0, in one transaction) and history table.
     * Called under the lock; harmless when both are there. Never alters an existing table.
     *
     * @throws dev.gander.migrate.error.DatastoreRefusedException when the role may not create them; its advice names
     *     {@code init-store --print}
     */
    void initialize();

    /** The statements of {@link #initialize()} and the grants a migrating role needs, for an owner to run. */
    String initializationScript();

    /** How this session excludes others. */
    MigrationLock lock();

    /**
     * Runs a step's statements and makes its record, as one act.
     *
     * <p>A transactional script: statements, version row and history row commit together or not at all; a failure is
     * rolled back and then noted in the history as {@code rolled_back}, in a transaction of its own whose failure is
     * attached to the first one. A script without transaction: a history row says {@code running} and how many
     * statements are done, written before each statement; a failure leaves it as {@code failed}.
     *
     * <p>Units without any command are skipped and counted. Session settings that a script changes do not reach the
     * next one. Up inserts a version row and leaves {@code id} and {@code tstamp} to their defaults; down deletes every
     * row of the version. Of a {@link dev.gander.migrate.model.Replaceable} the history alone tells, in a row without a
     * version.
     *
     * @param step what to run
     * @param attempt who runs it, and from which statement on
     * @param progress told after each statement; must not throw
     * @throws dev.gander.migrate.error.StatementFailedException when a statement fails
     */
    void apply(Step step, Attempt attempt, StatementProgress progress);

    /**
     * Runs several steps with their records, one after the other, as one act: all of it commits together, or nothing. What
     * is noted of a failure is the failed step's {@code rolled_back}.
     *
     * @param steps of transactional files
     * @param attempt who runs them
     * @param progress asked once for each step, when it begins; what it returns is told after each statement
     * @throws dev.gander.migrate.error.StatementFailedException that names the step which failed
     * @throws UnsupportedOperationException when the store does not declare {@link Capability#SCRIPTS_TOGETHER}
     */
    default void applyTogether(List<Step> steps, Attempt attempt, Function<Step, StatementProgress> progress) {
        throw new UnsupportedOperationException(product() + " cannot run several files in one transaction");
    }

    /**
     * Makes a step's record without running anything: up inserts the version row, down deletes the version's rows, and
     * the history says so. One transaction. Of a skipped step the history alone tells.
     *
     * @param outcome {@code ADOPTED}, {@code RESOLVED} or {@code SKIPPED}
     */
    void record(Step step, Attempt attempt, Outcome outcome);

    /**
     * How many statements of an interrupted script are done, where the store can tell by looking; a run then goes on behind
     * them by itself. A question.
     *
     * @param step the script, whose statements that are on record as done are unchanged
     * @param interrupted the attempt that has not ended
     * @return empty when only a person can tell, as for most stores
     */
    default OptionalInt statementsDone(Step step, HistoryEntry interrupted) {
        return OptionalInt.empty();
    }

    /** The script's text as it was recorded, when it was kept. */
    Optional<String> recordedScript(HistoryRow row);

    /**
     * The columns of an object that another owner makes, as a {@code requires-object} line names it. A question.
     *
     * @param kind such as {@code table}
     * @param name as the file writes it; the store reads it as its own statements would
     * @return the names of its columns, as the store keeps them, or empty when there is no such object
     * @throws dev.gander.migrate.error.UsageException when the store knows no objects of that kind; the advice lists
     *     the kinds it knows
     */
    Optional<Set<String>> columns(String kind, String name);

    /**
     * Every object of the store, read from its catalog: those of other owners too, but not what belongs to the product or
     * to an extension, nor the tables of migration tools, which {@link Schema#leftOut()} names. A question; a role that
     * may only read is enough.
     */
    Schema schema();

    /**
     * Asks the store to stop the running statement, if any; the thread that runs it then sees a failure. The one method
     * that another thread may call. Never throws.
     */
    void cancel();

    /** Ends the connection. Never throws: what could be lost has been committed before. */
    @Override
    void close();
}

package dev.gander.migrate.testkit.contract;

import dev.gander.migrate.datastore.Datastore;
import dev.gander.migrate.model.TargetName;
import java.util.List;

/**
 * One fresh store, seen by a contract from two sides: through the port, and past it as another tool would.
 *
 * <p>What goes past the port uses connections of its own, so it sees only what is committed.
 */
public interface StoreUnderTest extends AutoCloseable {

    /** The datastore of a target; each call describes the same store. */
    Datastore datastore(TargetName target);

    /** The statements the contract runs. */
    StatementsUnderTest statements();

    /** Whether there is a table of that name, past the port. */
    boolean hasTable(String name);

    /**
     * Everything that the store holds, in any form that can be compared: two looks are equal when nothing was written,
     * created or changed between them. For a store of files their names and bytes, for a server its tables and rows.
     */
    Object contents();

    /** What {@code initialize} makes for a target, by name: version table and history. */
    default List<String> initialNames(TargetName target) {
        return List.of("goose_db_version_" + target.suffix(), "gander_history_" + target.suffix());
    }

    /** Another tool applies a version: it adds a row to the version table of an initialised target. */
    void insertVersionRow(TargetName target, long version);

    /** A goose before 3.5 undoes a version: it adds a row that says that it is not applied. */
    void insertUndoneRow(TargetName target, long version);

    /** Another tool empties the version table, goose's row for version 0 included. */
    void clearVersionTable(TargetName target);

    /** Puts something in the place of the version table that cannot be read as one. */
    void spoilVersionTable(TargetName target);

    /** Another tool drops the history table. */
    void dropHistoryTable(TargetName target);

    /** Ends what the store has started. */
    @Override
    void close();
}

package dev.gander.migrate.jdbc;

import dev.gander.migrate.model.Step;
import java.sql.SQLException;

/** How a store runs transactional scripts statement by statement, one or several in a transaction. */
public interface ScriptTransaction {

    /** Prepares for a script. */
    void begin(Step step) throws SQLException;

    /** Runs every command of a text, and ignores what it returns. */
    void send(String text) throws SQLException;

    /** Undoes what a script did to the session, when all its statements have run and before they are recorded. */
    void beforeRecord(Step step) throws SQLException;

    void commit(Step step) throws SQLException;

    /** Whether a failure to commit leaves open what became of the transaction. */
    boolean isLost(SQLException failure);
}

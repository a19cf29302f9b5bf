package dev.gander.migrate.testkit.server;

import dev.gander.migrate.model.ScriptSyntax;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * An SQL database.
 *
 * @param jdbcUrl its address
 * @param emptying the beginning of the statement that empties a table
 * @param sending how its driver runs all commands of a unit
 */
record JdbcStore(String jdbcUrl, String emptying, Sending sending) implements RawStore {

    /** Sends one unit. */
    @FunctionalInterface
    interface Sending {
        void send(Statement call, String unit) throws SQLException;
    }

    static JdbcStore ofPostgres(String jdbcUrl) {
        return new JdbcStore(jdbcUrl, "TRUNCATE TABLE", Statement::execute);
    }

    /** Its driver runs the first command alone where a result is expected. */
    static JdbcStore ofSqlite(String jdbcUrl) {
        return new JdbcStore(jdbcUrl, "DELETE FROM", Statement::executeUpdate);
    }

    @Override
    public void run(Fixture fixture) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement call = connection.createStatement()) {
            for (dev.gander.migrate.model.Statement statement : fixture.statements(ScriptSyntax.SQL)) {
                run(call, fixture, statement);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The store of the test cannot be reached", failure);
        }
    }

    private void run(Statement call, Fixture fixture, dev.gander.migrate.model.Statement statement) {
        try {
            sending.send(call, statement.text());
        } catch (SQLException refusal) {
            throw refused(fixture, statement.position().line() - 1, statement.text(), refusal);
        }
    }

    static IllegalStateException refused(Fixture fixture, int line, String text, Exception refusal) {
        return new IllegalStateException(
                fixture.place() + ", line " + line + ": the store refused " + Words.brief(text) + ": "
                        + refusal.getMessage(),
                refusal);
    }

    @Override
    public void empty(String table) {
        run(new Fixture("emptied(" + table + ")", emptying + " " + table + ";"));
    }
}

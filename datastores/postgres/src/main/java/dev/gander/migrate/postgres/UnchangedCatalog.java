package dev.gander.migrate.postgres;

import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.jdbc.RowReader;
import java.sql.SQLException;
import java.util.List;

/**
 * Lets a schema be read only while nobody changes it. The rows of the catalog are those of one moment, but the server makes
 * the texts of definitions from the newest ones, so what is read across a change may be half of each, or fail.
 *
 * <p>Before and behind the reading, the rows of each part of the catalog from which definitions are made are counted, and
 * the transactions that wrote them added up: whoever changes one writes it anew, by a later transaction than all before.
 * Temporary objects are nobody else's business. Of a table the name counts alone, because to truncate or rebuild it
 * writes its row too.
 *
 * @param wire to the database
 * @param failures how to explain that it did not work
 */
record UnchangedCatalog(SqlWire wire, PostgresFailures failures) {

    private static final String STAMP = SchemaQuery.read("stamp.sql");

    /**
     * Takes the snapshot.
     *
     * @throws DatastoreRefusedException when somebody has changed the schema meanwhile
     */
    void take(Snapshot snapshot) {
        try {
            take(snapshot, stamp());
        } catch (SQLException e) {
            throw failures.of("read the schema", e);
        }
    }

    private void take(Snapshot snapshot, String before) throws SQLException {
        try {
            snapshot.take();
        } catch (SQLException e) {
            if (isChanged(before, e)) {
                throw changed(e);
            }
            throw e;
        }
        if (!stamp().equals(before)) {
            throw changed(new SQLException("the catalog is another one than before"));
        }
    }

    /** When a look is not possible any more, the first failure is the one to tell. */
    private boolean isChanged(String before, SQLException first) {
        try {
            return !wire.isClosed() && !stamp().equals(before);
        } catch (SQLException e) {
            first.addSuppressed(e);
            return false;
        }
    }

    private String stamp() throws SQLException {
        List<RowReader<String>> reader = List.of(row -> row.getString(1));
        return wire.look(STAMP, reader).get(0).get(0);
    }

    private DatastoreRefusedException changed(SQLException cause) {
        return new DatastoreRefusedException(
                failures.target() + ": somebody changed the schema of " + failures.place()
                        + " while it was read, so what was read may be half of the old one and half of the new one",
                "See who migrates it, and ask again when that is over.",
                cause);
    }
}

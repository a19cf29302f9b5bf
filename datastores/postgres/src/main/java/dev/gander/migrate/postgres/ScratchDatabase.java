package dev.gander.migrate.postgres;

import dev.gander.migrate.datastore.Datastore;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.ScratchStore;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.DatastoreUnreachableException;
import dev.gander.migrate.model.TargetName;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A database that was made to try things out in.
 *
 * @param settings of the target for which it was made
 * @param origin the connection to the database of which it is a copy
 * @param name its name, plain enough to need no quotes
 * @param neighbour a database on the same server that is neither of both
 * @param failures how to explain that something did not work
 */
record ScratchDatabase(
        DatastoreSettings settings,
        ConnectionSettings origin,
        String name,
        Optional<String> neighbour,
        PostgresFailures failures)
        implements ScratchStore {

    @Override
    public Datastore datastore(TargetName target) {
        return new PostgresDatastore(
                new DatastoreSettings(
                        target, settings.url(), Optional.empty(), settings.lock(), settings.environment()),
                origin.inDatabase(name),
                TableLock.Terms.OF_GOOSE);
    }

    /** A connection to it. */
    SqlWire within() {
        return new PostgresConnector(origin.inDatabase(name), failures).connect();
    }

    /** A connection from which it can be made and dropped. Where no other database lets us in, the original does. */
    SqlWire beside() {
        PostgresConnector original = new PostgresConnector(origin, failures);
        if (neighbour.isEmpty()) {
            return original.connect();
        }
        try {
            return new PostgresConnector(origin.inDatabase(neighbour.get()), failures).connect();
        } catch (DatastoreUnreachableException e) {
            return original.connect();
        }
    }

    /** Ends whoever is still connected to it; done twice it does no harm. */
    @Override
    public void close() {
        try (SqlWire wire = beside()) {
            wire.send("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        } catch (SQLException e) {
            throw new DatastoreRefusedException(staysBehind(PostgresFailures.said(e)), advice(), e);
        } catch (DatastoreUnreachableException e) {
            throw new DatastoreUnreachableException(
                    staysBehind(Optional.ofNullable(e.getMessage()).orElse("no connection")), advice(), e);
        }
    }

    private String staysBehind(String why) {
        return failures.target() + ": the scratch database " + name + " stays behind on the server of "
                + failures.place() + ": " + why;
    }

    private String advice() {
        return "Remove it with: DROP DATABASE " + name
                + " WITH (FORCE). The next run for this target removes it when nobody is connected to it.";
    }
}

package dev.gander.migrate.postgres;

import dev.gander.migrate.datastore.Datastore;
import dev.gander.migrate.datastore.ScratchStore;
import dev.gander.migrate.model.TargetName;
import java.sql.SQLException;

/**
 * A scratch database and the session whose presence in it says that its run is alive.
 *
 * @param database dropped at the end
 * @param presence does nothing but stay
 */
record ScratchInUse(ScratchDatabase database, SqlWire presence) implements ScratchStore {

    /** A server or a role may end sessions that do nothing, from version 14 on. */
    private static final String STAY =
            "SELECT pg_catalog.set_config(s.name, '0', false) FROM pg_catalog.pg_settings AS s"
                    + " WHERE s.name = 'idle_session_timeout'";

    /** Connects to the database. */
    static ScratchInUse enter(ScratchDatabase database) throws SQLException {
        SqlWire presence = database.within();
        try {
            presence.send(STAY);
            return new ScratchInUse(database, presence);
        } catch (SQLException e) {
            presence.close();
            throw e;
        }
    }

    @Override
    public Datastore datastore(TargetName target) {
        return database.datastore(target);
    }

    @Override
    public void close() {
        try (presence) {
            database.close();
        }
    }
}

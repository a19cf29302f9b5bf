package dev.gander.migrate.sqlite;

import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.Purpose;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Connections for a service's own work, for its pool: the same addresses are understood as for migrations. */
public final class SqliteDataSource {

    private SqliteDataSource() {}

    /**
     * A source of connections, without a pool; connects when it is asked for one. A file that is not there is not made:
     * that is for migrations.
     *
     * @throws dev.gander.migrate.error.UsageException when the address cannot be understood
     */
    public static DataSource of(DatastoreSettings settings) {
        SqliteConnections connections =
                new SqliteConnections(settings.target(), SqliteAddress.parse(settings.url()), Purpose.RUN);
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(connections.busyMillis());
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(connections.urlWithoutCreating());
        return source;
    }
}

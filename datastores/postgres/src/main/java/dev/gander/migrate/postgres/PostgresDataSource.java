package dev.gander.migrate.postgres;

import dev.gander.migrate.datastore.DatastoreSettings;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.HostSpec;

/** Connections for a service's own work, for its pool: the same addresses are understood as for migrations. */
public final class PostgresDataSource {

    /** What a run of migrations asks of the driver, and a service at work does not. */
    private static final Set<PGProperty> OF_MIGRATIONS = Set.of(
            PGProperty.PREFER_QUERY_MODE,
            PGProperty.ASSUME_MIN_SERVER_VERSION,
            PGProperty.USER,
            PGProperty.PASSWORD,
            PGProperty.PG_DBNAME);

    private PostgresDataSource() {}

    /**
     * A source of connections, without a pool; connects when it is asked for one. The server shows the service's name.
     *
     * @throws dev.gander.migrate.error.UsageException when the address cannot be understood
     */
    public static DataSource of(DatastoreSettings settings) {
        ConnectionSettings connection = ConnectionSettings.of(settings);
        List<HostSpec> hosts = connection.hosts();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(hosts.stream().map(HostSpec::getHost).toArray(String[]::new));
        source.setPortNumbers(hosts.stream().mapToInt(HostSpec::getPort).toArray());
        source.setDatabaseName(connection.database());
        source.setUser(connection.user());
        Optional.ofNullable(PGProperty.PASSWORD.getOrDefault(connection.properties()))
                .ifPresent(source::setPassword);
        keep(connection.properties(), source);
        if (("gander " + settings.target()).equals(source.getApplicationName())) {
            source.setApplicationName(settings.target().service());
        }
        return source;
    }

    private static void keep(Properties properties, PGSimpleDataSource source) {
        for (String name : properties.stringPropertyNames()) {
            PGProperty property = PGProperty.forName(name);
            if (property == null || !OF_MIGRATIONS.contains(property)) {
                try {
                    source.setProperty(name, properties.getProperty(name));
                } catch (SQLException unknown) {
                    throw ConnectionWords.malformed("the driver knows no property '" + name + "'");
                }
            }
        }
    }
}

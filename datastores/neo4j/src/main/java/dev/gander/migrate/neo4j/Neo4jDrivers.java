package dev.gander.migrate.neo4j;

import dev.gander.migrate.datastore.DatastoreSettings;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.SessionConfig;

/** The driver for a service's own work: the same addresses are understood as for migrations. */
public final class Neo4jDrivers {

    private static final int CONNECT_SECONDS = 10;

    private Neo4jDrivers() {}

    /**
     * A driver with a pool of its own, which connects when it is asked something. The server shows the service's name.
     *
     * @throws dev.gander.migrate.error.UsageException when the address cannot be understood
     */
    public static Driver of(DatastoreSettings settings) {
        Neo4jAddress address = Neo4jAddress.of(settings);
        AuthToken token = address.user().isEmpty()
                ? AuthTokens.none()
                : AuthTokens.basic(address.user().get(), address.password().orElse(""));
        Config config = Config.builder()
                .withConnectionTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .withTelemetryDisabled(true)
                .withUserAgent(settings.target().service())
                .build();
        return GraphDatabase.driver(address.uri(), token, config);
    }

    /** What a session needs to reach the database that the address names, else the user's own. */
    public static SessionConfig sessions(DatastoreSettings settings) {
        SessionConfig.Builder config = SessionConfig.builder();
        Neo4jAddress.of(settings).database().ifPresent(config::withDatabase);
        return config.build();
    }
}

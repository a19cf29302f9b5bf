package dev.gander.migrate.postgres;

import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.LockMechanism;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.testkit.server.PostgresDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A look at a database past the adapter, and settings for it. */
record Db(String url, String jdbcUrl) {

    static final TargetName TARGET = new TargetName("shop", "postgres");

    static Db of(PostgresDatabase database) {
        return new Db(database.url(), database.jdbcUrl());
    }

    DatastoreSettings settings() {
        return settings(TARGET, LockMechanism.SESSION);
    }

    DatastoreSettings settings(TargetName target, LockMechanism lock) {
        return new DatastoreSettings(target, url, Optional.empty(), lock, name -> Optional.empty());
    }

    /** The same database by another URL, with a table and variables. */
    DatastoreSettings settings(String otherUrl, Optional<String> table, Map<String, String> environment) {
        return new DatastoreSettings(
                TARGET, otherUrl, table, LockMechanism.SESSION, name -> Optional.ofNullable(environment.get(name)));
    }

    PostgresDatastore datastore() {
        return PostgresDatastore.of(settings());
    }

    /** The URL with another user and no password. */
    String urlFor(String user) {
        return url.replaceFirst("//[^@]*@", "//" + user + "@");
    }

    void run(String... commands) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> column(String query) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String value(String query) {
        return column(query).get(0);
    }

    boolean hasTable(String name) {
        return value("SELECT to_regclass('" + name + "') IS NOT NULL").equals("t");
    }
}

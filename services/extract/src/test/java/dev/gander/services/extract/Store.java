package dev.gander.services.extract;

import dev.gander.migrate.datastore.Datastore;
import dev.gander.migrate.datastore.DatastoreFactory;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.postgres.PostgresDatastore;
import dev.gander.migrate.sqlite.SqliteDatastore;
import dev.gander.migrate.testkit.server.PostgresDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A store of one of the service's targets, and a look at it past the program.
 *
 * @param target its target within the service
 * @param url as a user writes it
 * @param jdbcUrl the same for a driver
 */
record Store(String target, String url, String jdbcUrl) {

    static Store sqlite(Path file) {
        return new Store("sqlite", file.toString(), "jdbc:sqlite:" + file);
    }

    static Store postgres(PostgresDatabase database) {
        return new Store("postgres", database.url(), database.jdbcUrl());
    }

    Store at(String otherUrl) {
        return new Store(target, otherUrl, jdbcUrl);
    }

    /** The variable in which the program expects the URL. */
    String variable() {
        return "EXTRACT_" + target.toUpperCase(Locale.ROOT) + "_URL";
    }

    /** The store as another program of this machine opens it. */
    Datastore datastore() {
        DatastoreFactory factory = target.equals("sqlite") ? SqliteDatastore::of : PostgresDatastore::of;
        return factory.create(DatastoreSettings.of(new TargetName("extract", target), url));
    }

    /** Every table that is no book-keeping, by name. */
    List<String> tables() {
        return column(
                target.equals("sqlite")
                        ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                                + " AND name NOT LIKE 'goose%' AND name NOT LIKE 'gander%' ORDER BY name"
                        : "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
                                + " AND tablename NOT LIKE 'goose%' AND tablename NOT LIKE 'gander%' ORDER BY 1");
    }

    /** The version table's versions, in the order of its rows. */
    List<String> versions() {
        return column("SELECT version_id FROM goose_db_version_extract_" + target + " ORDER BY id");
    }

    /** The outcomes in the history, in the order of its rows. */
    List<String> outcomes() {
        return column("SELECT outcome FROM gander_history_extract_" + target + " ORDER BY id");
    }

    List<String> column(String query) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    void execute(String... commands) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

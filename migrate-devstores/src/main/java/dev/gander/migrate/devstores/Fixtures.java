package dev.gander.migrate.devstores;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Objects that the services use and none of them owns, so that no migration of theirs creates them. */
final class Fixtures {

    private static final List<String> POSTGRES = List.of("domain_configs.sql");

    private Fixtures() {}

    /** Creates what is not there yet. */
    static void load(DevPostgres postgres, String database) {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(database));
                Statement statement = connection.createStatement()) {
            for (String resource : POSTGRES) {
                statement.execute(text(resource));
            }
        } catch (SQLException e) {
            throw new DevStoreException(
                    "Cannot create the tables of other owners in the embedded Postgres: " + e.getMessage(), e);
        }
    }

    private static String text(String resource) {
        try (InputStream stream = Fixtures.class.getResourceAsStream("fixtures/" + resource)) {
            if (stream == null) {
                throw new IllegalStateException("Not on the class path: fixtures/" + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

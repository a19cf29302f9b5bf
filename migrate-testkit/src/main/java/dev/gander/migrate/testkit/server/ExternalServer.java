package dev.gander.migrate.testkit.server;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A server that somebody else runs, named by a libpq URI whose user may create databases.
 *
 * @param uri such as {@code postgresql://user:password@host:5432/postgres}
 */
record ExternalServer(URI uri) implements PostgresServer {

    @Override
    public void createDatabase(String name) {
        run("CREATE DATABASE " + name);
    }

    @Override
    public void dropDatabase(String name) {
        run("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    @Override
    public String url(String database) {
        return "postgresql://" + uri.getRawAuthority() + "/" + database;
    }

    @Override
    public String jdbcUrl(String database) {
        String account = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
        String[] parts = account.split(":", 2);
        String url = "jdbc:postgresql://" + uri.getHost() + ":" + (uri.getPort() < 0 ? 5432 : uri.getPort()) + "/"
                + database + "?user=" + parameter(parts[0]);
        return parts.length == 2 ? url + "&password=" + parameter(parts[1]) : url;
    }

    @Override
    public void close() {
        // It was there before the tests, and stays.
    }

    private static String parameter(String escaped) {
        return URLEncoder.encode(URLDecoder.decode(escaped, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private void run(String command) {
        String database = uri.getPath().length() > 1 ? uri.getPath().substring(1) : "postgres";
        try (Connection connection = DriverManager.getConnection(jdbcUrl(database));
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException failure) {
            throw new IllegalStateException("The Postgres server for the tests refused: " + command, failure);
        }
    }
}

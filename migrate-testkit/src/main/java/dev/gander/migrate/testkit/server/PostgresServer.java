package dev.gander.migrate.testkit.server;

import dev.gander.migrate.devstores.DevPostgres;
import dev.gander.migrate.devstores.DevPostgresSettings;
import dev.gander.migrate.devstores.PostgresBinaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A running Postgres on which tests make databases.
 *
 * @param uri a libpq URI of a user who may create databases, such as {@code postgresql://user:password@host:5432/postgres}
 * @param end what is to be done when the last test is over
 * @param strategy what {@code CREATE DATABASE} is to say of how it copies
 */
record PostgresServer(URI uri, Runnable end, String strategy) implements AutoCloseable {

    private static final String CONNECTED = "SELECT pid, application_name, usename, client_port, state,"
            + " COALESCE(query, 'not shown to this user') AS query FROM pg_stat_activity WHERE datname = ?"
            + " AND COALESCE(backend_type, 'client backend') = 'client backend' ORDER BY backend_start";

    /** What the query of an address may say: it is given to whatever the tests connect with. */
    private static final List<String> SAME_WORDS = List.of("sslmode", "sslrootcert", "sslcert", "sslkey", "options");

    /** From this version on a server can be told how to copy. */
    private static final int STRATEGIES = 15;

    /**
     * Copies files, and flushes everything before and after, where the default logs each page. Without flushing, which is for
     * data that nobody keeps, that takes a quarter of the time; a server that keeps its data would have to write them all.
     */
    static final String COPY_OF_FILES = " STRATEGY FILE_COPY";

    /** A server that was started for the tests and is gone after them. */
    static PostgresServer start(PostgresBinaries binaries) {
        Path folder = DataFolders.ofEnvironment().make("gander-postgres");
        Path data = folder.resolve("data");
        DevPostgres postgres = DevPostgres.start(DevPostgresSettings.throwaway(binaries, data));
        return new PostgresServer(
                URI.create(postgres.url("postgres")),
                DataFolders.removing(folder, postgres::close),
                version(data) >= STRATEGIES ? COPY_OF_FILES : "");
    }

    private static int version(Path data) {
        try {
            return Integer.parseInt(Files.readString(data.resolve("PG_VERSION")).strip());
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read which version has made " + data, failure);
        }
    }

    /**
     * A server that somebody else runs; it was there before the tests, and stays.
     *
     * @param uri its query holds only words that mean the same to libpq and to the JDBC driver
     * @throws IllegalArgumentException when it has another word there, or no single host
     */
    static PostgresServer at(URI uri) {
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("The address of a Postgres for the tests names no host, or several:"
                    + " postgresql://user:password@host:5432/postgres");
        }
        for (String word : Optional.ofNullable(uri.getRawQuery()).orElse("").split("&")) {
            String name = word.split("=", 2)[0];
            if (!name.isEmpty() && !SAME_WORDS.contains(name)) {
                throw new IllegalArgumentException("The address of a Postgres for the tests says '" + name
                        + "', which not every driver takes: leave it out, and say no more than "
                        + String.join(", ", SAME_WORDS) + " behind the question mark");
            }
        }
        return new PostgresServer(uri, () -> {}, "");
    }

    /** A database of that name on this server, whether it is there or not. */
    PostgresDatabase database(String name) {
        return new PostgresDatabase(name, url(name), jdbcUrl(name));
    }

    void createDatabase(String name) {
        run("CREATE DATABASE " + name + strategy);
    }

    /**
     * Makes a database as a copy of another one, to which nobody may be connected.
     *
     * @param settings what {@link #settings} says of the template: the server does not copy it
     */
    void createDatabase(String name, String template, List<String> settings) {
        List<String> commands =
                new ArrayList<>(List.of("CREATE DATABASE " + name + " TEMPLATE " + template + strategy));
        settings.forEach(setting -> commands.add("ALTER DATABASE " + name + " SET " + setting));
        run(commands.toArray(String[]::new));
    }

    void dropDatabase(String name) {
        run("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    /** What {@code ALTER DATABASE … SET} has set of a database for all roles, as it would be written there. */
    List<String> settings(String name) {
        return list(
                "SELECT unnest(setconfig) FROM pg_db_role_setting s JOIN pg_database d ON d.oid = s.setdatabase"
                        + " WHERE d.datname = ? AND s.setrole = 0",
                name,
                row -> {
                    String[] words = row.getString(1).split("=", 2);
                    // Lists of names are kept with the quotes that they need; every other value is kept without.
                    return words[0] + " TO " + (words[0].equals("search_path") ? words[1] : literal(words[1]));
                });
    }

    /** Who is connected to a database, in words. */
    List<String> connections(String name) {
        return list(
                CONNECTED,
                name,
                row -> "process " + row.getInt("pid") + " of " + row.getString("usename") + ", application '"
                        + row.getString("application_name") + "', from port " + row.getInt("client_port") + ", "
                        + row.getString("state") + ", last statement: " + Words.brief(row.getString("query")));
    }

    @Override
    public void close() {
        end.run();
    }

    private String url(String database) {
        return "postgresql://" + uri.getRawAuthority() + "/" + database
                + query().map(words -> "?" + words).orElse("");
    }

    private String jdbcUrl(String database) {
        String user = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
        String[] parts = user.split(":", 2);
        String login = "jdbc:postgresql://" + uri.getHost() + ":" + (uri.getPort() < 0 ? 5432 : uri.getPort()) + "/"
                + database + "?user=" + parameter(parts[0]);
        String account = parts.length == 2 ? login + "&password=" + parameter(parts[1]) : login;
        return account + query().map(words -> "&" + words.replace("+", "%2B")).orElse("");
    }

    private Optional<String> query() {
        return Optional.ofNullable(uri.getRawQuery()).filter(words -> !words.isEmpty());
    }

    private static String parameter(String escaped) {
        String text = URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8);
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private void run(String... commands) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(
                    "The Postgres server for the tests refused: " + String.join("; ", commands), failure);
        }
    }

    /** One row in words. */
    @FunctionalInterface
    private interface Row {
        String read(ResultSet row) throws SQLException;
    }

    private List<String> list(String query, String name, Row words) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                List<String> lines = new ArrayList<>();
                while (rows.next()) {
                    lines.add(words.read(rows));
                }
                return lines;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The Postgres server for the tests does not answer", failure);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                jdbcUrl(uri.getPath().length() > 1 ? uri.getPath().substring(1) : "postgres"));
    }
}

package dev.gander.migrate.devstores;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A running development Postgres on 127.0.0.1 and a free port.
 *
 * <p>It stops when it is closed and also when this program ends in any other way, {@code kill -9} included. A server that an
 * earlier, killed program left on the same data folder is stopped before this one starts. Runs as root too. Thread-safe.
 *
 * <pre>{@code
 * var binaries = PostgresBinaries.fromClassPath(cache);
 * try (var postgres = DevPostgres.start(DevPostgresSettings.throwaway(binaries, folder.resolve("data")))) {
 *     postgres.createDatabase("shop");
 *     String url = postgres.url("shop"); // postgresql://postgres@127.0.0.1:40123/shop
 * }
 * }</pre>
 */
public final class DevPostgres implements AutoCloseable {

    static final String SUPERUSER = "postgres";

    private static final String MAINTENANCE_DATABASE = "postgres";
    private static final int PORT_ATTEMPTS = 5;

    /** What the log says when another program took the port between our finding it free and the server's opening it. */
    private static final String PORT_TAKEN = "could not bind";

    private static final Pattern DATABASE_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,62}");

    private final DevPostgresSettings settings;
    private final int port;
    private final FolderLock lock;
    private final Keeper keeper;

    private DevPostgres(DevPostgresSettings settings, int port, FolderLock lock, Keeper keeper) {
        this.settings = settings;
        this.port = port;
        this.lock = lock;
        this.keeper = keeper;
    }

    /**
     * Starts the server and returns when it answers.
     *
     * @throws DevStoreException when another program runs a server on the same data folder, or the server does not start; the
     *     message holds the end of its log
     */
    public static DevPostgres start(DevPostgresSettings settings) {
        PostgresFolder folder = new PostgresFolder(settings);
        FolderLock lock = FolderLock.tryAcquire(folder.lock())
                .orElseThrow(() -> new DevStoreException("The data folder " + settings.dataFolder() + " is in use by "
                        + FolderLock.holder(folder.lock()) + ". Wait for it to end, or choose another folder."));
        try {
            folder.prepare();
            Keeper keeper = Keeper.start(folder.stopWords(), folder.toDelete());
            return launch(settings, folder, lock, keeper);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static DevPostgres launch(
            DevPostgresSettings settings, PostgresFolder folder, FolderLock lock, Keeper keeper) {
        try {
            return new DevPostgres(settings, startOnFreePort(folder), lock, keeper);
        } catch (RuntimeException e) {
            keeper.stop();
            throw e;
        }
    }

    private static int startOnFreePort(PostgresFolder folder) {
        for (int attempt = 1; ; attempt++) {
            int port = Loopback.freePort();
            folder.configure(port);
            ServerLog log = ServerLog.fromNowOn(folder.log());
            try {
                folder.start();
                return port;
            } catch (DevStoreException e) {
                if (attempt == PORT_ATTEMPTS || !log.says(PORT_TAKEN)) {
                    throw new DevStoreException(
                            "PostgreSQL did not start. The end of its log " + folder.log() + ":\n" + log.tail()
                                    + "\nIf the data is of no worth, delete its folder and start again.",
                            e);
                }
            }
        }
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** The name of the superuser. */
    public String superuser() {
        return SUPERUSER;
    }

    /** The process number of the server, for tests that kill it. */
    public long pid() {
        return Postmaster.of(settings.dataFolder())
                .orElseThrow(() -> new DevStoreException("The server on " + settings.dataFolder() + " is not running."))
                .process()
                .pid();
    }

    /** The server's log. */
    public Path log() {
        return new PostgresFolder(settings).log();
    }

    /** The address of a database for the superuser as a libpq URI, with the password when there is one. */
    public String url(String database) {
        String password =
                settings.password().map(secret -> ":" + Percent.encode(secret)).orElse("");
        return "postgresql://" + SUPERUSER + password + "@" + Loopback.ADDRESS + ":" + port + "/" + checked(database);
    }

    /** The same address for {@link DriverManager}. */
    public String jdbcUrl(String database) {
        String password = settings.password()
                .map(secret -> "&password=" + Percent.encode(secret))
                .orElse("");
        return "jdbc:postgresql://" + Loopback.ADDRESS + ":" + port + "/" + checked(database) + "?user=" + SUPERUSER
                + password;
    }

    /** Creates an empty database. */
    public void createDatabase(String name) {
        execute("CREATE DATABASE \"" + checked(name) + "\"");
    }

    /** Creates a database as a copy of another one, to which nobody may be connected. */
    public void createDatabase(String name, String template) {
        execute("CREATE DATABASE \"" + checked(name) + "\" TEMPLATE \"" + checked(template) + "\"");
    }

    /** Drops a database and the connections to it; does nothing when there is no such database. */
    public void dropDatabase(String name) {
        execute("DROP DATABASE IF EXISTS \"" + checked(name) + "\" WITH (FORCE)");
    }

    /** Whether there is a database of that name. */
    public boolean hasDatabase(String name) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl(MAINTENANCE_DATABASE));
                var query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, name);
            return query.executeQuery().next();
        } catch (SQLException e) {
            throw failed("look for the database " + name, e);
        }
    }

    private void execute(String statement) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl(MAINTENANCE_DATABASE));
                Statement call = connection.createStatement()) {
            call.execute(statement);
        } catch (SQLException e) {
            throw failed("run " + statement, e);
        }
    }

    private DevStoreException failed(String what, SQLException cause) {
        return new DevStoreException(
                "Cannot " + what + " on the development Postgres at port " + port + ": " + cause.getMessage(), cause);
    }

    private static String checked(String database) {
        if (!DATABASE_NAME.matcher(database).matches()) {
            throw new IllegalArgumentException("Not a plain database name: " + database);
        }
        return database;
    }

    /** Stops the server, and removes its data when the settings say so. A second call does nothing. */
    @Override
    public void close() {
        boolean stopped = keeper.stop();
        lock.close();
        Optional<Postmaster> left = Postmaster.of(settings.dataFolder()).filter(Postmaster::isServer);
        if (!stopped && left.isPresent()) {
            throw new DevStoreException("The server on " + settings.dataFolder() + " did not stop; its process is "
                    + left.get().process().pid() + ". Its log is " + log() + ".");
        }
    }
}

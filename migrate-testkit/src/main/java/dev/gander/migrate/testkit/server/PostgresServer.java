package dev.gander.migrate.testkit.server;

/** A running Postgres on which a test may make databases. */
interface PostgresServer extends AutoCloseable {

    void createDatabase(String name);

    void dropDatabase(String name);

    /** A libpq URI, with the user and, where the server asks for one, the password. */
    String url(String database);

    /** The same for the JDBC driver. */
    String jdbcUrl(String database);

    @Override
    void close();
}

package dev.gander.migrate.testkit.server;

/**
 * A database that one test has for itself.
 *
 * @param name its name on the server
 * @param url a libpq URI
 * @param jdbcUrl the same for the JDBC driver
 */
public record PostgresDatabase(String name, String url, String jdbcUrl) {}

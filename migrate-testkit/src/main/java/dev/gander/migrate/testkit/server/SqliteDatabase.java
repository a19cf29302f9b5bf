package dev.gander.migrate.testkit.server;

import java.nio.file.Path;

/**
 * A database file that one test has for itself.
 *
 * @param file where it is
 * @param url the same, as migrations take it
 * @param jdbcUrl the same for the JDBC driver
 */
public record SqliteDatabase(Path file, String url, String jdbcUrl) {

    static SqliteDatabase at(Path file) {
        return new SqliteDatabase(file, file.toString(), "jdbc:sqlite:" + file);
    }
}

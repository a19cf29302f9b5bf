package dev.gander.migrate.benchmarks;

import org.flywaydb.core.Flyway;

/** The smallest program that migrates with Flyway: a JDBC URL, a folder, and every default. */
public final class FlywayUp {

    private FlywayUp() {}

    /** @param arguments the JDBC URL and the folder */
    public static void main(String[] arguments) {
        Flyway.configure()
                .dataSource(arguments[0], null, null)
                .locations("filesystem:" + arguments[1])
                .load()
                .migrate();
    }
}

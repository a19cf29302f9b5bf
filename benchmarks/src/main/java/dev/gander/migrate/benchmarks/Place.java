package dev.gander.migrate.benchmarks;

import java.nio.file.Path;

/**
 * A store, as each program under measurement names it.
 *
 * @param target what the service calls it
 * @param url for Gander and psql
 * @param jdbcUrl for Flyway
 * @param gooseUrl for goose
 */
record Place(String target, String url, String jdbcUrl, String gooseUrl) {

    static final String SQLITE = "sqlite";
    static final String POSTGRES = "postgres";

    /** How to get into a Postgres. */
    enum Access {
        /** No password and no encryption: the fewest round trips. */
        TRUST("", "sslmode=disable"),
        /** SCRAM-SHA-256 over TLS: what a server out there asks for. */
        SCRAM_OVER_TLS(":" + Access.PASSWORD, "sslmode=require");

        /** Not a secret: the server lives for one run, on loopback. */
        static final String PASSWORD = "benchmark";

        private final String password;
        private final String query;

        Access(String password, String query) {
            this.password = password;
            this.query = query;
        }
    }

    static Place sqlite(Path file) {
        return new Place(SQLITE, file.toString(), "jdbc:sqlite:" + file, file.toString());
    }

    static Place postgres(int port, String database, Access access) {
        String server = "127.0.0.1:" + port + "/" + database + "?" + access.query;
        String url = "postgresql://postgres" + access.password + "@" + server;
        String secret = access.password.isEmpty() ? "" : "&password=" + Access.PASSWORD;
        return new Place(POSTGRES, url, "jdbc:postgresql://" + server + "&user=postgres" + secret, url);
    }
}

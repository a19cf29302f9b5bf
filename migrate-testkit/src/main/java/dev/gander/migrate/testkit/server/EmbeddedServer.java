package dev.gander.migrate.testkit.server;

import dev.gander.migrate.devstores.DevPostgres;
import dev.gander.migrate.devstores.DevPostgresSettings;
import dev.gander.migrate.devstores.PostgresBinaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A server that was started for the tests and is gone after them. */
record EmbeddedServer(DevPostgres postgres) implements PostgresServer {

    static EmbeddedServer start(PostgresBinaries binaries) {
        try {
            Path folder = Files.createTempDirectory("gander-postgres");
            return new EmbeddedServer(
                    DevPostgres.start(DevPostgresSettings.throwaway(binaries, folder.resolve("data"))));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot make a folder for a Postgres server's data", failure);
        }
    }

    @Override
    public void createDatabase(String name) {
        postgres.createDatabase(name);
    }

    @Override
    public void dropDatabase(String name) {
        postgres.dropDatabase(name);
    }

    @Override
    public String url(String database) {
        return postgres.url(database);
    }

    @Override
    public String jdbcUrl(String database) {
        return postgres.jdbcUrl(database);
    }

    @Override
    public void close() {
        postgres.close();
    }
}

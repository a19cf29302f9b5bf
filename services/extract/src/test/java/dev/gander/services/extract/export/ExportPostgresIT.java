package dev.gander.services.extract.export;

import dev.gander.migrate.postgres.PostgresDatastore;
import dev.gander.migrate.testkit.server.PostgresDatabase;
import dev.gander.migrate.testkit.server.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ExportPostgresIT extends ExportContract {

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    ExportPostgresIT() {
        super("postgres");
    }

    @Override
    EmptyStore emptyStore() {
        PostgresDatabase database = postgres.database();
        return new EmptyStore(GraphStore.POSTGRES, PostgresDatastore::of, database.url(), database.jdbcUrl());
    }
}

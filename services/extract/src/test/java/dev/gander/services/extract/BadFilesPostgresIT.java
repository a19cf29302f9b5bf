package dev.gander.services.extract;

import dev.gander.migrate.testkit.server.PostgresExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;

final class BadFilesPostgresIT extends BadFilesContract {

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    @Override
    Store emptyStore(Path free) {
        return Store.postgres(postgres.database());
    }
}

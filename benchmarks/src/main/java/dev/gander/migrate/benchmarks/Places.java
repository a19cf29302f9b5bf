package dev.gander.migrate.benchmarks;

import dev.gander.migrate.benchmarks.Place.Access;
import dev.gander.migrate.devstores.DevPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Empty stores, for programs to migrate. */
final class Places {

    private final Path folder;
    private final DevPostgres postgres;

    Places(Path folder, DevPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    /** An empty store of a kind; one of that name that was there before is gone. */
    Place empty(String target, String name) {
        return target.equals(Place.SQLITE) ? emptySqlite(name) : emptyPostgres(name);
    }

    private Place emptySqlite(String name) {
        try {
            Path own = folder.resolve(name);
            if (Files.isDirectory(own)) {
                try (var files = Files.list(own)) {
                    for (Path file : files.toList()) {
                        Files.delete(file);
                    }
                }
            }
            return Place.sqlite(Files.createDirectories(own).resolve("store.db"));
        } catch (IOException e) {
            throw new BenchmarkException("Cannot make an empty SQLite store below " + folder, e);
        }
    }

    private Place emptyPostgres(String name) {
        postgres.dropDatabase(name);
        postgres.createDatabase(name);
        return Place.postgres(postgres.port(), name, Access.TRUST);
    }
}

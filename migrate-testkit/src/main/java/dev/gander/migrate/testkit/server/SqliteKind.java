package dev.gander.migrate.testkit.server;

import dev.gander.migrate.Migrator;
import dev.gander.migrate.datastore.DatastoreFactory;
import dev.gander.migrate.testkit.schema.SchemaListing;
import dev.gander.migrate.testkit.schema.StoreListing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Database files that are copies of a template.
 *
 * @param datastores the adapter
 */
record SqliteKind(DatastoreFactory datastores) implements StoreKind<SqliteDatabase> {

    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    /** A folder that holds a database file, and goes with it. */
    private record Folder(Path path) implements AutoCloseable {

        static Folder make() {
            try {
                return new Folder(
                        DataFolders.ofEnvironment().make("gander-sqlite").toRealPath());
            } catch (IOException failure) {
                throw new UncheckedIOException("Cannot make a folder for a database file", failure);
            }
        }

        SqliteDatabase database() {
            return SqliteDatabase.at(path.resolve("test.db"));
        }

        @Override
        public void close() {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException("Cannot remove " + path, failure);
            }
        }
    }

    @Override
    public Lent<SqliteDatabase> lend(Recipe recipe, ExtensionContext context) {
        Folder template = SharedServers.find(
                context, "SQLite template " + recipe.fingerprint(), Folder.class, () -> template(recipe));
        Folder copy = Folder.make();
        try {
            Files.copy(template.database().file(), copy.database().file());
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot copy the template of a database file", failure);
        }
        return new Copy(copy, copy.database(), recipe, datastores);
    }

    private Folder template(Recipe recipe) {
        Folder folder = Folder.make();
        try {
            JdbcStore raw = JdbcStore.ofSqlite(folder.database().jdbcUrl());
            recipe.carryOut(datastores, folder.database().url(), raw);
            // What is in the log beside the file would not be copied.
            raw.run(Fixture.of("PRAGMA wal_checkpoint(TRUNCATE);"));
            return folder;
        } catch (RuntimeException failure) {
            folder.close();
            throw failure;
        }
    }

    private record Copy(Folder folder, SqliteDatabase database, Recipe recipe, DatastoreFactory datastores)
            implements Lent<SqliteDatabase> {

        @Override
        public Migrator migrator() {
            return recipe.migrator(datastores, database.url());
        }

        @Override
        public StoreListing listing() {
            return SchemaListing.ofSqlite().at(database.jdbcUrl());
        }

        /** The files that this process holds open; where the system does not list them, none. */
        @Override
        public List<String> connections() {
            List<String> open = new ArrayList<>();
            if (Files.isDirectory(OPEN_FILES)) {
                try (Stream<Path> descriptors = Files.list(OPEN_FILES)) {
                    descriptors.forEach(descriptor -> {
                        Path file = followed(descriptor);
                        if (file.startsWith(folder.path())) {
                            open.add("an open file of this process: " + file);
                        }
                    });
                } catch (IOException failure) {
                    throw new UncheckedIOException("Cannot list the open files of this process", failure);
                }
            }
            return open;
        }

        /** A descriptor that was closed meanwhile leads nowhere. */
        private static Path followed(Path descriptor) {
            try {
                return Files.readSymbolicLink(descriptor);
            } catch (IOException gone) {
                return descriptor;
            }
        }

        @Override
        public void close() {
            folder.close();
        }
    }
}

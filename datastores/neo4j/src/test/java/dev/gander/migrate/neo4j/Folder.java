package dev.gander.migrate.neo4j;

import dev.gander.migrate.MigrationReader;
import dev.gander.migrate.Migrator;
import dev.gander.migrate.MigratorOptions;
import dev.gander.migrate.datastore.Datastore;
import dev.gander.migrate.event.MigrationListener;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.parse.MigrationParser;
import dev.gander.migrate.source.DirectorySource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A folder of Cypher files, and the engine over it. */
record Folder(Path path) {

    /** Writes a file; its text is given without the annotations Up and Down. */
    Folder with(String name, String up, String down) {
        try {
            Files.writeString(path.resolve(name), "// +goose Up\n" + up + "\n// +goose Down\n" + down + "\n");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Migrator on(Graph graph) {
        return on(graph.datastore(), MigrationListener.SILENT);
    }

    Migrator on(Datastore datastore, MigrationListener listener) {
        MigrationParser parser = new MigrationParser(ScriptSyntax.CYPHER, name -> Optional.empty());
        return new Migrator(
                Graph.TARGET,
                new MigrationReader(new DirectorySource(path, ScriptSyntax.CYPHER), parser)
                        .read()
                        .orThrow(),
                datastore,
                MigratorOptions.of(Graph.ATTEMPT).withListener(listener).withLockWait(Duration.ofSeconds(60)));
    }
}

package dev.gander.migrate.postgres;

import dev.gander.migrate.MigrationReader;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.parse.MigrationParser;
import dev.gander.migrate.source.DirectorySource;
import java.nio.file.Path;
import java.util.Optional;

/** A program that applies the one file of a folder, to be run with little memory. */
final class LargeFile {

    private LargeFile() {}

    public static void main(String[] words) {
        Migration migration = new MigrationReader(
                        new DirectorySource(Path.of(words[1]), ScriptSyntax.SQL),
                        new MigrationParser(ScriptSyntax.SQL, name -> Optional.empty()))
                .read()
                .orThrow()
                .migrations()
                .get(0);
        Db.migrate(
                PostgresDatastore.of(DatastoreSettings.of(Db.TARGET, words[0])),
                session -> session.apply(new Step(migration, Direction.UP), Db.ATTEMPT, Db.UNHEARD));
    }
}

package dev.gander.migrate.sqlite;

import dev.gander.migrate.Migrator;
import dev.gander.migrate.MigratorOptions;
import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.event.MigrationEvent;
import dev.gander.migrate.event.MigrationListener;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.parse.MigrationParser;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.source.DirectorySource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A service of its own process. For each database whose path it reads, it migrates and says how many files it has
 * applied, or why it failed. Asked to, it stands still in the middle of a file, so that it can be killed there.
 */
final class ChildProgram {

    /** What it says when another run holds the lock. */
    static final String WAITING = "waiting";

    private final MigrationSet migrations;
    private final int pauseAfter;
    private final BufferedReader input;

    private ChildProgram(MigrationSet migrations, int pauseAfter, BufferedReader input) {
        this.migrations = migrations;
        this.pauseAfter = pauseAfter;
        this.input = input;
    }

    /**
     * @param arguments the folder of migrations, and after how many statements of a file to stand still; 0 for never
     */
    public static void main(String[] arguments) throws IOException {
        MigrationParser parser = new MigrationParser(ScriptSyntax.SQL, name -> Optional.empty());
        MigrationSet migrations = new MigrationSet(new DirectorySource(Path.of(arguments[0]), ScriptSyntax.SQL)
                .list().migrations().stream()
                        .map(raw -> parser.parse(raw).migration().orElseThrow())
                        .toList());
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        new ChildProgram(migrations, Integer.parseInt(arguments[1]), input).serve();
    }

    private void serve() throws IOException {
        System.out.println("ready");
        for (String database = input.readLine(); database != null; database = input.readLine()) {
            System.out.println(migrate(database));
        }
    }

    private String migrate(String database) {
        MigrationListener pausing = event -> {
            if (event instanceof MigrationEvent.StatementCompleted completed && completed.done() == pauseAfter) {
                standStill();
            }
            if (event instanceof MigrationEvent.LockAwaited) {
                System.out.println(WAITING);
            }
        };
        Migrator migrator = new Migrator(
                SqliteFile.TARGET,
                migrations,
                SqliteDatastore.of(DatastoreSettings.of(SqliteFile.TARGET, database)),
                MigratorOptions.of(Attempt.by("child", "localhost", "test")).withListener(pausing));
        try {
            return "applied " + migrator.up(Destination.latest()).results().size();
        } catch (MigrationException e) {
            return "failed " + e.kind() + " " + e.getMessage();
        }
    }

    private void standStill() {
        System.out.println("paused");
        try {
            input.readLine();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

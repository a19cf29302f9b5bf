package dev.gander.migrate.postgres;

import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.testkit.MigrationBuilder;

/** A program that applies one migration, slow enough in its middle to be killed there. */
final class DoomedRun {

    private static final String[] STATEMENTS = {
        "CREATE TABLE a (i int)", "SELECT pg_sleep(1.5)", "CREATE TABLE b (i int)"
    };

    private DoomedRun() {}

    public static void main(String[] words) {
        Db.migrate(
                PostgresDatastore.of(DatastoreSettings.of(Db.TARGET, words[0])),
                session -> session.apply(migration(words[1]).stepUp(), Db.ATTEMPT, Db.UNHEARD));
    }

    static MigrationBuilder migration(String mode) {
        MigrationBuilder migration = MigrationBuilder.of(1).up(STATEMENTS);
        return mode.equals("alone") ? migration.withoutTransaction() : migration;
    }
}

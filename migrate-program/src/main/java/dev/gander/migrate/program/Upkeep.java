package dev.gander.migrate.program;

import dev.gander.migrate.datastore.DatastoreFactory;
import dev.gander.migrate.datastore.DeclaredDatastoreFactory;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.source.MigrationSource;

/** How a target's store becomes what its service expects. */
public sealed interface Upkeep {

    /**
     * By migrations.
     *
     * @param datastores makes the datastore from what is configured
     * @param syntax what the migration files are written in
     * @param migrations where they are
     */
    record Migrated(DatastoreFactory datastores, ScriptSyntax syntax, MigrationSource migrations) implements Upkeep {}

    /**
     * By a declaration of its structures, some of which are seeded.
     *
     * @param datastores makes the datastore from what is configured
     */
    record Declared(DeclaredDatastoreFactory datastores) implements Upkeep {}
}

package dev.gander.migrate.cli.command;

import dev.gander.migrate.cli.render.DeclaredStanding;
import dev.gander.migrate.datastore.DeclaredDatastore;
import dev.gander.migrate.program.TargetDefinition;
import java.util.Optional;

/**
 * A declared target that is ready to be asked or seeded.
 *
 * @param target which
 * @param datastore empty when it is not configured
 */
record DeclaredStore(TargetDefinition target, Optional<DeclaredDatastore> datastore) {

    /** How it stands. */
    DeclaredStanding standing() {
        return new DeclaredStanding(target, datastore.map(DeclaredDatastore::seeds));
    }
}

package dev.gander.migrate.startup;

import dev.gander.migrate.error.MigrationException;
import java.util.Optional;

/** A configured target, as far as a start is concerned. */
interface StartupTarget {

    /** Brings it as far as this build expects. */
    void bringUp();

    /**
     * Why the service must not start with it as it is; empty when it may. Writes nothing.
     *
     * @throws MigrationException when the store cannot be asked
     */
    Optional<MigrationException> obstacle();

    /** How it stands now. Writes nothing, and never throws a failure of ours. */
    TargetReadiness readiness();
}

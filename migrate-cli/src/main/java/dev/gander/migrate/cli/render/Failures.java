package dev.gander.migrate.cli.render;

import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.error.RunFailedException;

/** Looks into failures. */
final class Failures {

    private Failures() {}

    /** The failure that ended a run, without the report around it. */
    static MigrationException root(MigrationException failure) {
        return failure instanceof RunFailedException run ? run.failure() : failure;
    }
}

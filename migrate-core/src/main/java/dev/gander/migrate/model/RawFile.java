package dev.gander.migrate.model;

/** A file that has been found and not yet read. */
public sealed interface RawFile permits RawMigration, RawReplaceable {

    /** What stands between the first underscore of its name and the extension. */
    String name();

    /** Where it was found. */
    Origin origin();

    /** Its bytes. */
    Content content();
}

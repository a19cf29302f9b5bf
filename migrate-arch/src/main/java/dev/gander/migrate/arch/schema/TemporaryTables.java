package dev.gander.migrate.arch.schema;

/** Whether a service may make tables that end with its session. */
enum TemporaryTables {
    ALLOWED,
    FORBIDDEN
}

package dev.gander.migrate.arch.schema;

/** What a statement does to the schema. */
enum Verdict {
    /** Nothing, or it is no statement. */
    NONE,
    /** It makes or drops what ends with the session. */
    TEMPORARY,
    CHANGED
}

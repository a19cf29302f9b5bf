package dev.gander.migrate.arch.schema;

/** What a text is, before it is read. */
enum Certainty {
    /** It may be a statement, a message, a label or anything else. */
    TEXT,
    /** It is a file of statements, so nothing in it has to be told from a sentence. */
    SCRIPT
}

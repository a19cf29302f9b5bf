package dev.gander.migrate.devstores;

/** What a store promises to keep when the machine or the server stops without warning. */
public enum Durability {
    /** A commit that was answered survives a crash: the vendor's own defaults. */
    DURABLE,
    /** Nothing survives a crash of the machine; in return every commit is faster. For tests that do not test crashes. */
    FAST
}

package dev.gander.migrate.model;

/** What becomes of the replaceables that stand while a migration is applied. */
public enum ReplaceablePolicy {
    /** They stay. */
    KEEP,
    /** Those that can be taken away are, and the run puts them in place again behind its migrations. */
    TAKE_AWAY
}
